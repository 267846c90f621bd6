// Loading and running the entry of the packed extension, in a process of its own, as the editor's Node host does when a first .txt is open; the text is
// recognised meanwhile. The editor's API is a stand-in that does nothing: what is measured is ours. Usage: node tools/bench/activation.mjs <extension.js>
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { officialText } from './corpus.mjs';

const require = createRequire(import.meta.url);

/**
 * Whatever is asked of it: a function, a class, an event, an object.
 * @param {Record<string, unknown>} [known] what it has of its own
 * @returns {any}
 */
function anything(known = {}) {
  const values = new Map(Object.entries(known));
  return new Proxy(function () {}, {
    // No promise: whoever waits for it goes on.
    get: (target, name) => {
      if (name === 'then') return undefined;
      if (typeof name === 'symbol' || name === 'prototype') return Reflect.get(target, name);
      if (!values.has(name)) values.set(name, anything());
      return values.get(name);
    },
    set: (_, name, value) => Boolean(values.set(String(name), value)),
    apply: () => anything(),
    construct: () => anything(),
  });
}

class TabInputText {
  /** @param {unknown} uri */
  constructor(uri) {
    this.uri = uri;
  }
}

const text = officialText({ bytes: 10_000 });
const lines = text.split('\n');
const uri = { scheme: 'file', path: '/official.txt', toString: () => 'file:///official.txt' };
const document = {
  uri,
  languageId: 'plaintext',
  isClosed: false,
  lineCount: lines.length,
  getText: () => text,
  lineAt: (/** @type {number} */ line) => ({ text: lines[line], range: anything() }),
};
/** @type {string[]} */
const recognised = [];

const declarations = readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
const api = {
  ...Object.fromEntries([...declarations.matchAll(/^\s*export (?:class|enum|namespace) (\w+)/gm)].map(([, name = '']) => [name, anything()])),
  TabInputText,
  TabInputTextDiff: class {},
  window: anything({ activeTextEditor: { document }, tabGroups: anything({ all: [{ tabs: [{ input: new TabInputText(uri) }] }] }) }),
  workspace: anything({
    textDocuments: [document],
    fs: { isWritableFileSystem: () => true },
    getConfiguration: () => ({ get: (/** @type {string} */ _name, /** @type {unknown} */ fallback) => fallback }),
  }),
  languages: anything({ match: () => 0, setTextDocumentLanguage: async (/** @type {unknown} */ _document, /** @type {string} */ language) => recognised.push(language) }),
};
/** The way by which all modules are loaded; the editor's host puts its API in here too. @type {any} */
const loader = Module;
const load = loader._load;
loader._load = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => (name === 'vscode' ? api : load(name, ...rest));

const subscriptions = /** @type {unknown[]} */ ([]);
const start = performance.now();
const { activate } = require(resolve(process.argv[2] ?? ''));
await activate({ subscriptions, extensionUri: anything(), globalState: { get: () => undefined, update: async () => undefined } });
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, subscriptions: subscriptions.length, recognised: recognised.length > 0 }));
