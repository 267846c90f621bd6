// What the shipped .vsix must be, and what its bundles must not contain.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { readZip } from '../../tools/host/zip.mjs';

const MOST_BYTES = 1_000_000;

const NETWORK_MODULES = ['net', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'tls', 'inspector', 'undici'];
const NETWORK_CALLS = [/\bfetch\s*\(/, /\bXMLHttpRequest\b/, /\bWebSocket\b/, /\bEventSource\b/, /\bsendBeacon\b/, /\bRTCPeerConnection\b/];

/** Network code that comes with a library and that nothing of ours reaches; each with the reason why it may stay. */
const ALLOWED = [
  {
    file: 'dist/client/node/client.js',
    what: 'require net',
    why: 'vscode-languageclient/node can talk to a server over a socket or pipe; our client starts its server over stdio only',
  },
];

/** Programs that two platforms share (decisions 19 and 21): words that stand in nothing else. */
const HELD_ONCE = /** @type {const} */ ([
  ['the core', 'dist/', 'structure/announced-count', 'dist/server/browser/main.js'],
  ['the client library', 'dist/client/', 'No runtime abstraction layer installed', 'dist/client/browser/client.js'],
  ['the client', 'dist/client/', 'gongwen.renumberDocument', 'dist/client/browser/client.js'],
  ['the detector', 'dist/client/', 'gongwen.treatAsGongwen', 'dist/client/browser/extension.js'],
]);

/**
 * @param {string} vsix
 * @param {(name: string, check: () => void) => void} test  runs one check and counts it
 */
export function checkPackage(vsix, test) {
  const entries = readZip(vsix);
  const text = (/** @type {string} */ name) => /** @type {Buffer} */ (entries.get(name)).toString('utf8');
  const names = [...entries.keys()].map((name) => name.replace(/^extension\//, ''));

  test(`the package is smaller than ${MOST_BYTES / 1000} KB (${Math.round(statSync(vsix).size / 1000)} KB)`, () => {
    assert.ok(statSync(vsix).size < MOST_BYTES);
  });
  test('the package holds no dependencies, sources, tests or maps', () => {
    assert.deepEqual(names.filter((name) => /(^|\/)(node_modules|src|test|tools|examples)\/|\.ts$|\.map$|\.tsbuildinfo$|package-lock/.test(name)), []);
  });
  test('the package holds everything that its manifest names', () => {
    const manifest = JSON.parse(text('extension/package.json'));
    const bins = Object.values(manifest.bin ?? {});
    const contributed = [
      ...(manifest.contributes?.grammars ?? []).map((/** @type {{ path: string }} */ item) => item.path),
      ...(manifest.contributes?.snippets ?? []).map((/** @type {{ path: string }} */ item) => item.path),
      ...(manifest.contributes?.yamlValidation ?? []).map((/** @type {{ url: string }} */ item) => item.url),
      ...(manifest.contributes?.languages ?? []).map((/** @type {{ configuration?: string }} */ item) => item.configuration).filter(Boolean),
    ];
    const wanted = [manifest.main, manifest.browser, ...bins, ...contributed, 'package.nls.json', 'package.nls.zh-cn.json', manifest.icon ?? 'package.json'];
    assert.deepEqual(wanted.map((path) => path.replace(/^\.\//, '')).filter((path) => !names.includes(path)), []);
    assert.ok(names.some((name) => /^dist\/server\/browser\/.*\.js$/.test(name)), 'no server for the web flavour');
    assert.ok(names.some((name) => /^licen[cs]e(\.\w+)?$/i.test(name)), 'no licence');
  });
  for (const [what, folder, words, holder] of HELD_ONCE) {
    test(`${what} is packed once`, () => {
      assert.deepEqual(names.filter((name) => name.startsWith(folder) && name.endsWith('.js') && text(`extension/${name}`).includes(words)), [holder]);
    });
  }
  for (const name of names.filter((path) => /^dist\/.*\.js$/.test(path))) {
    test(`${name} makes no network call`, () => {
      const found = networkUses(text(`extension/${name}`)).filter((what) => !ALLOWED.some((allowed) => allowed.file === name && allowed.what === what));
      assert.deepEqual(found, []);
    });
  }
}

/**
 * @param {string} code
 * @returns {string[]}
 */
export function networkUses(code) {
  const found = new Set(NETWORK_CALLS.filter((pattern) => pattern.test(code)).map((pattern) => String(pattern)));
  for (const [, name = ''] of code.matchAll(/(?:\brequire|\bimport|\bfrom)\s*\(?\s*["'`](?:node:)?([\w/]+)["'`]/g)) {
    if (NETWORK_MODULES.includes(name)) found.add(`require ${name}`);
  }
  return [...found];
}
