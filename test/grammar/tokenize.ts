import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as OnigurumaModule from 'vscode-oniguruma';
import type * as TextmateModule from 'vscode-textmate';
import type { IGrammar, IOnigLib, IRawGrammar, StateStack } from 'vscode-textmate';

// Both are CommonJS; as ES imports their names would not be found by Node.
const require = createRequire(import.meta.url);
const textmate = require('vscode-textmate') as typeof TextmateModule;
const oniguruma = require('vscode-oniguruma') as typeof OnigurumaModule;

export const grammarFile = join('syntaxes', 'gongwen.tmLanguage.json');

export interface ScopedToken {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

async function loadOniguruma(): Promise<IOnigLib> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  return {
    createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
    createOnigString: text => new oniguruma.OnigString(text),
  };
}

/** The grammar as the editor loads it: the same engine, the same regular-expression library. */
export async function loadGrammar(): Promise<IGrammar> {
  const registry = new textmate.Registry({
    onigLib: loadOniguruma(),
    loadGrammar: async () => Promise.resolve(JSON.parse(readFileSync(grammarFile, 'utf8')) as IRawGrammar),
  });
  const grammar = await registry.loadGrammar('text.gongwen');
  if (grammar === null) throw new Error('text.gongwen did not load');
  return grammar;
}

/** Tokens of a document, line by line with the state carried on, whitespace-only tokens included. */
export function tokenize(grammar: IGrammar, text: string): ScopedToken[] {
  let state: StateStack = textmate.INITIAL;
  return text.split('\n').flatMap((lineText, line) => {
    const result = grammar.tokenizeLine(lineText, state);
    state = result.ruleStack;
    return result.tokens.map(token => ({ line, text: lineText.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
  });
}
