// What the editor's test runner loads, in the Node and in the web-worker extension host alike. mocha's browser build runs in both:
// it needs neither files nor a process.
import mocha from 'mocha-browser';
import { LineReporter } from './reporter';

/** `GONGWEN_TEST_GREP`: only the tests whose full title has this in it. */
declare const GREP: string;

/** Runs the suite; rejects when a test failed, which makes the editor's exit code 1. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: LineReporter as unknown as Mocha.ReporterConstructor, timeout: 120_000, ...(GREP === '' ? {} : { grep: GREP }) });
  await import('./suite');
  await import('./client');
  await import('./unitTerms');
  await import('./terms');
  await import('./checks');
  await import('./cleaning');
  await import('./templates');
  await import('./snippets');
  await import('./editing');
  await import('./view');
  await import('./neighbours');
  await import('./outline');
  await import('./status');
  await new Promise<void>((resolve, reject) => {
    withLocation(() =>
      mocha.run(failures => {
        if (failures > 0) reject(new Error(`${String(failures)} tests failed`));
        else resolve();
      }),
    );
  });
}

/** mocha's browser build reads `location.search` when it starts, and the Node host has no location. */
function withLocation(call: () => void): void {
  const missing = !('location' in globalThis);
  if (missing) Object.assign(globalThis, { location: { search: '' } });
  call();
  if (missing) Reflect.deleteProperty(globalThis, 'location');
}
