import type { Logger } from '../../../core/src/index';

interface LogSink {
  warn(message: string): void;
  error(message: string): void;
}

/**
 * A logger for the client's output panel. Of a cause only its class and its stack frames are kept:
 * an error's message often quotes what it choked on, and that may be document text.
 */
export function createLogger(sink: LogSink): Logger {
  return {
    warn: message => sink.warn(message),
    error: (message, cause) => sink.error(cause === undefined ? message : `${message}\n${describeCause(cause)}`),
  };
}

/** @returns the error's class and stack frames, never its message */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const frames = (cause.stack ?? '').split('\n').filter(line => /^\s+at .+:\d+:\d+\)?$/.test(line));
  return [cause.constructor.name, ...frames].join('\n');
}
