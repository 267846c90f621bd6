// Hover and completion on a 1 MB document, through the real server, with a unit's own file that brings the base to 1,000 entries.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileTermData } from '../data/compile.mjs';
import { officialText, syntheticTerms } from './corpus.mjs';
import { ServerClient } from './serverClient.mjs';

/** What somebody types in turn: Chinese characters, a reading, ordinary words. */
const TYPED = '四个意识lgwh增强两个维护今天开会';

/**
 * @param {object} options
 * @param {readonly string[]} options.command
 * @param {number} options.bytes of the document
 * @param {number} options.entries that the base has at least
 * @param {number} options.times each request is made
 * @returns {Promise<{ hover: number[], completion: number[], entries: number }>} milliseconds, warm
 */
export async function measureLatency({ command, bytes, entries, times }) {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
  try {
    const builtIn = compileTermData().files.flatMap(file => file.entries ?? []);
    // Under a condition not every place counts.
    const known = builtIn.filter(({ match }) => match === undefined).map(({ term }) => term);
    const own = syntheticTerms(Math.max(0, entries - builtIn.length));
    mkdirSync(join(folder, '.gongwen'));
    writeFileSync(join(folder, '.gongwen', 'terms.yaml'), `field: 基准\nentries:\n${own.map(term => `  - { term: ${term}, meaning: 基准用语。 }\n`).join('')}`);
    const text = officialText({ bytes, terms: [...known, ...own] });
    const uri = pathToFileURL(join(folder, '讲话稿.gongwen')).href;
    const client = new ServerClient(command);
    await client.initialize([pathToFileURL(folder).href]);
    client.open(uri, 'gongwen', text);
    const lines = text.split('\n');
    const places = lines.flatMap((content, line) => [...known, ...own].flatMap(term => (content.includes(term) ? [{ line, character: content.indexOf(term) + 1 }] : [])).slice(0, 1));
    // The unit's file is read in the background: measured is what comes after it.
    for (let waited = 0; waited < 200; waited++) {
      const shown = await client.request('workspace/symbol', { query: own.at(-1) ?? known[0] });
      if (shown.length > 0) break;
    }
    /** @type {number[]} */
    const hover = [];
    /** @type {number[]} */
    const completion = [];
    for (let round = -Math.ceil(times / 4); round < times; round++) {
      const position = places[Math.abs(round * 37) % places.length];
      const start = performance.now();
      const shown = await client.request('textDocument/hover', { textDocument: { uri }, position });
      if (!shown) throw new Error(`A term without a hover: ${lines[position.line].slice(Math.max(0, position.character - 10), position.character + 20)}`);
      if (round >= 0) hover.push(performance.now() - start);
    }
    const line = Math.floor(lines.length / 2);
    let character = 0;
    for (let round = -Math.ceil(times / 4); round < times; round++) {
      const key = TYPED[character % TYPED.length];
      const position = { line, character };
      client.notify('textDocument/didChange', { textDocument: { uri, version: character + 2 }, contentChanges: [{ range: { start: position, end: position }, text: key }] });
      character++;
      const start = performance.now();
      await client.request('textDocument/completion', { textDocument: { uri }, position: { line, character } });
      if (round >= 0) completion.push(performance.now() - start);
    }
    await client.close();
    return { hover, completion, entries: builtIn.length + own.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
