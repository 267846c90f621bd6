import { countSymbols } from './statistics.mjs';
import { ServerClient } from './serverClient.mjs';

const URI = 'file:///bench.md';

/** What each kind of key puts into the text. */
export const KEYS = {
  character: () => '新',
  lineBreak: () => '\n',
  /** @param {boolean} oneLine */
  heading: oneLine => (oneLine ? ' （九）新增一项重点工作 ' : '\n（九）新增一项重点工作\n'),
};

/** @typedef {keyof typeof KEYS} Key */

/**
 * @typedef {object} KeystrokeResult
 * @property {Record<Key, number[]>} times milliseconds from sending the change to the parsed answer
 * @property {boolean} equal whether the last answer of each kind is a fresh parse's; true where no `fresh` is given
 * @property {number} found diagnostics in the last answer
 * @property {number} symbols
 * @property {number} answerBytes
 */

/**
 * Types in the middle of an open text and asks for the outline after every key.
 * @param {object} options
 * @param {readonly string[]} options.command
 * @param {string} options.text
 * @param {string} options.languageId
 * @param {number} options.keys of each kind
 * @param {(text: string) => any[]} [options.fresh]
 * @param {(client: ServerClient, text: () => string) => void} [options.prepare]
 * @param {object} [options.checks] settings; with them diagnostics are asked for beside the outline, and both are waited for
 * @returns {Promise<KeystrokeResult>}
 */
export async function measureKeystrokes({ command, text: initial, languageId, keys, fresh, prepare, checks }) {
  const client = new ServerClient(command);
  let text = initial;
  prepare?.(client, () => text);
  await client.initialize(undefined, checks);
  client.open(URI, languageId, text);
  let answer = await client.symbols(URI);
  let report = checks && (await client.diagnostics(URI));
  let found = report?.items?.length ?? 0;
  const oneLine = !initial.includes('\n');
  let version = 1;
  let equal = true;
  /** @type {Record<Key, number[]>} */
  const times = { character: [], lineBreak: [], heading: [] };

  /** @param {number} offset @param {string} inserted */
  const type = async (offset, inserted) => {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    const position = { line: countLineBreaks(text, lineStart), character: offset - lineStart };
    text = text.slice(0, offset) + inserted + text.slice(offset);
    version++;
    const start = performance.now();
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ range: { start: position, end: position }, text: inserted }] });
    const asked = checks && client.diagnostics(URI, report.resultId);
    answer = await client.symbols(URI);
    if (asked) {
      report = await asked;
      found = report.items?.length ?? found;
    }
    return performance.now() - start;
  };

  // The first keys find a server that has just started: its compiler has seen nothing yet.
  for (let key = 0; key < Math.min(10, keys); key++) await type(Math.floor(text.length / 2), '初');
  for (const kind of /** @type {Key[]} */ (Object.keys(KEYS))) {
    for (let key = 0; key < keys; key++) {
      // Each at the end of another sentence, like somebody who goes through the text; characters one after another.
      const middle = Math.floor(initial.length / 2) + (kind === 'character' ? key : key * 211);
      const offset = kind === 'character' ? middle : text.indexOf('。', middle) + 1;
      times[kind].push(await type(offset, KEYS[kind](oneLine)));
    }
    if (fresh) equal &&= JSON.stringify(answer) === JSON.stringify(fresh(text));
  }
  const result = { times, equal, found, symbols: countSymbols(answer), answerBytes: client.lastAnswerLength };
  await client.close();
  return result;
}

/** @param {string} text @param {number} end */
function countLineBreaks(text, end) {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
