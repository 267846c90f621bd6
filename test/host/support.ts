// Helpers that work in both extension hosts; node:assert exists in one of them only.
import * as vscode from 'vscode';

export class AssertionError extends Error {}

/** Fails unless the value is truthy. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new AssertionError(message);
}

/** Fails unless both values have the same JSON. */
export function same(actual: unknown, expected: unknown, message = 'values differ'): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new AssertionError(`${message}\n  actual:   ${left}\n  expected: ${right}`);
}

/**
 * Asks again until the answer satisfies the condition.
 * @throws AssertionError with the last answer when it doesn't within the time
 */
export async function waitFor<T>(what: string, ask: () => T | PromiseLike<T>, satisfied: (answer: T) => boolean, milliseconds = 10_000): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (satisfied(answer)) return answer;
    if (Date.now() > deadline) throw new AssertionError(`${what}: not within ${String(milliseconds)} ms, last answer ${JSON.stringify(answer)}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

/** Every symbol of a tree with its parents, in document order. */
export function* allSymbols(symbols: readonly vscode.DocumentSymbol[], parents: readonly vscode.DocumentSymbol[] = []): Generator<{ symbol: vscode.DocumentSymbol; parents: readonly vscode.DocumentSymbol[] }> {
  for (const symbol of symbols) {
    yield { symbol, parents };
    yield* allSymbols(symbol.children, [...parents, symbol]);
  }
}

/** What the Outline view asks for. */
export async function documentSymbols(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
}

/** What the folding arrows ask for. */
export async function foldingRanges(uri: vscode.Uri): Promise<vscode.FoldingRange[]> {
  return (await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', uri)) ?? [];
}

/** Opens a file of the workspace in an editor. */
export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The document as the editor has it now: a change of language closes it and opens it anew. */
export function current(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
}
