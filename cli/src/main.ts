import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTermData } from '../../core/src/index';
import { readCommandLine } from './arguments';
import { languageOf } from './language';
import { messagesFor } from './messages';
import { run, type ExitCode } from './run';

/** Put in by the bundler. */
declare const GONGWEN_VERSION: string;

async function main(): Promise<ExitCode> {
  const language = languageOf(process.env);
  const messages = messagesFor(language);
  const commandLine = readCommandLine(process.argv.slice(2));
  switch (commandLine.action) {
    case 'help':
      process.stdout.write(`${messages.help}\n`);
      return 0;
    case 'version':
      process.stdout.write(`${GONGWEN_VERSION}\n`);
      return 0;
    case 'refuse':
      process.stderr.write(`${messages.refused(commandLine.reason, commandLine.value)}\n`);
      return 2;
    case 'run': {
      const { task } = commandLine;
      const { stdout, stderr, env } = process;
      return run(task, {
        cwd: process.cwd(),
        language,
        version: GONGWEN_VERSION,
        hasColor: task.color ?? (stdout.isTTY && (env['NO_COLOR'] ?? '') === ''),
        progress: stderr.isTTY ? text => stderr.write(`\r\u001b[K${text}`) : undefined,
        termData: async () => readTermData(new TextDecoder('gbk').decode(await readFile(join(__dirname, '..', 'data', 'terms.json')))),
        standardInput,
        out: text => stdout.write(text),
        error: text => stderr.write(text),
      });
    }
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// A reader that has seen enough closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
