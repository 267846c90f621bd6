// The first look-up across a workspace of many files, through the real server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officialText } from './corpus.mjs';
import { ServerClient } from './serverClient.mjs';

const FILES_IN_FOLDER = 100;

/**
 * @param {object} options
 * @param {readonly string[]} options.command
 * @param {number} options.files
 * @param {number} options.bytes of each file
 * @param {readonly string[]} options.terms strewn into the texts
 * @param {number} options.runs each with a server of its own
 */
export async function measureIndex({ command, files, bytes, terms, runs }) {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
  try {
    for (let index = 0; index < files; index++) {
      const inside = join(folder, `第${Math.floor(index / FILES_IN_FOLDER) + 1}批`);
      if (index % FILES_IN_FOLDER === 0) mkdirSync(inside);
      writeFileSync(join(inside, `意见（${index}）.txt`), officialText({ bytes, seed: index, terms }));
    }
    /** @type {{ first: number, next: number, uses: number, memory: number | undefined }[]} */
    const results = [];
    for (let run = 0; run < runs; run++) results.push(await lookUp(command, folder));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} command @param {string} folder */
async function lookUp(command, folder) {
  const client = new ServerClient(command);
  await client.initialize([pathToFileURL(folder).href]);
  const times = [];
  for (const query of ['责任落实', '长效机制']) {
    const start = performance.now();
    const symbols = await client.request('workspace/symbol', { query });
    times.push(performance.now() - start);
    if (symbols.length === 0) throw new Error('The index is empty');
  }
  const uses = await client.request('gongwen/findUses', { key: 'term:si-ge-yishi' });
  const memory = client.peakMemory();
  await client.close();
  return { first: times[0], next: times[1], uses: uses.length, memory };
}
