/** What the core needs from outside, handed in by whoever runs it. */

/** Tells a long computation that nobody waits for its answer any more. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** Receives facts about the program, never document text. */
export interface Logger {
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}

export const neverCancelled: CancellationToken = { isCancellationRequested: false };
