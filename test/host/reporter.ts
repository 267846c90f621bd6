// The lines that tools/host/extensionHost.mjs reads. Both flavours print; neither host hands back anything but an exit code.
import type * as fileSystem from 'node:fs';

declare const FLAVOUR: 'node' | 'web';

export const LINE_PREFIX = 'suite| ';
export const RESULT_PREFIX = 'suite-result| ';

interface ReportedTest {
  fullTitle(): string;
  duration?: number;
}

interface Runner {
  on(event: string, listener: (test: ReportedTest, error?: Error) => void): void;
  once(event: 'end', listener: () => void): void;
}

/** A mocha reporter that prints one line a test and, at the end, the counts as JSON. */
export class LineReporter {
  constructor(runner: Runner) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const print = (line: string) => console.log(line.replace(/^/gm, LINE_PREFIX));
    runner.on('pass', test => {
      counts.passed += 1;
      print(`✔ ${test.fullTitle()} (${String(test.duration ?? 0)} ms)`);
    });
    runner.on('pending', test => {
      counts.skipped += 1;
      print(`- ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error) => {
      counts.failed += 1;
      print(`✘ ${test.fullTitle()} (${String(test.duration ?? 0)} ms)\n${error?.stack ?? String(error)}`);
    });
    runner.once('end', () => {
      const result = JSON.stringify(counts);
      console.log(RESULT_PREFIX + result);
      if (FLAVOUR === 'node') writeResultFile(result);
    });
  }
}

/** Desktop VS Code has no page to print to: there the counts go to a file that the runner names. */
function writeResultFile(result: string): void {
  const file = process.env['GONGWEN_SUITE_RESULT'];
  if (file === undefined) return;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a static import would break the web bundle
  const { writeFileSync } = require('node:fs') as typeof fileSystem;
  writeFileSync(file, result);
}
