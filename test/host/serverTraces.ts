// Whether the extension has loaded its client or started its server, found without asking the extension.
import type * as fileSystem from 'node:fs';
import type * as vscode from 'vscode';

declare const FLAVOUR: 'node' | 'web';

const TRACE = /dist[\\/]client[\\/](?:node|browser)[\\/]client\.js$|dist[\\/]server[\\/](?:node|browser)[\\/]main\.js/;

/** The loaded files and running programs that only a language client or server leaves; empty while there is none. */
export async function serverTraces(extension: vscode.Extension<unknown>): Promise<string[]> {
  if (FLAVOUR === 'web') {
    // The proxy that serves the extension lists what it was asked for.
    const answer = await fetch(extension.extensionUri.with({ path: '/served-files' }).toString(true));
    return ((await answer.json()) as string[]).filter(path => TRACE.test(path));
  }
  /* eslint-disable @typescript-eslint/no-require-imports -- static imports would break the web bundle */
  const { Module } = require('node:module') as { Module: { _cache: Record<string, unknown> } };
  const { readFileSync } = require('node:fs') as typeof fileSystem;
  /* eslint-enable @typescript-eslint/no-require-imports */
  const loaded = Object.keys(Module._cache);
  let children: string[] = [];
  try {
    const ids = readFileSync(`/proc/self/task/${String(process.pid)}/children`, 'utf8').trim().split(/\s+/).filter(Boolean);
    children = ids.map(id => readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ').trim());
  } catch {
    // Only Linux has /proc; elsewhere the module cache must do.
  }
  return [...loaded, ...children].filter(path => TRACE.test(path));
}
