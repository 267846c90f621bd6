import type * as vscode from 'vscode';

/** Longer lines are cut: what belongs in a trace is short. */
const LONGEST = 300;

/**
 * The first line of what the client library traces names the message and its time; the lines below it, and the whole of its
 * JSON form, are the message itself: the text of documents.
 */
export function withoutContent(message: string): string {
  if (message.startsWith('{')) {
    const method = /"method":"([\w/$]+)"/.exec(message.slice(0, 500))?.[1];
    return method === undefined ? '(message withheld)' : `'${method}' (content withheld)`;
  }
  return (message.split('\n', 1)[0] ?? '').slice(0, LONGEST);
}

/**
 * A channel for the client library's tracing that passes on no message bodies, whatever `gongwen.trace.server` says: the library
 * reads that setting even though we contribute none.
 */
export function contentFreeTrace(log: vscode.LogOutputChannel): vscode.LogOutputChannel {
  return new Proxy(log, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      const method = value as (...args: unknown[]) => unknown;
      if (property === 'trace' || property === 'debug' || property === 'info' || property === 'warn' || property === 'error' || property === 'append' || property === 'appendLine' || property === 'replace') {
        return (message: unknown) => method.call(target, withoutContent(String(message)));
      }
      return method.bind(target);
    },
  });
}
