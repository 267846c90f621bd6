/** What the platform gives the server: the one object in which Node and the browser differ. */
export interface Runtime {
  readonly version: string;
  /** Resolves after the messages that have already arrived were taken in. */
  yieldToMessages(): Promise<void>;
  /** Milliseconds, from any fixed point. */
  now(): number;
}

// esbuild writes the version of package.json here; run from source there is none.
declare const GONGWEN_VERSION: string | undefined;

export const serverVersion: string = typeof GONGWEN_VERSION === 'string' ? GONGWEN_VERSION : 'dev';
