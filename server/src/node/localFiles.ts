import { isUtf8 } from 'node:buffer';
import { homedir } from 'node:os';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Dirent } from 'node:fs';
import type { LocalFiles } from '../common/runtime';
import { hasExtension, isPassedOver, uriBelow } from '../common/program';

/** The disk. Symbolic links are not followed: they may lead in circles, or out of the workspace. */
export const localFiles: LocalFiles = {
  async find(folder, limit, token) {
    const found: string[] = [];
    const root = pathOf(folder);
    const folders = root === undefined ? [] : [{ path: root, uri: folder }];
    // Grows as it goes: folders further down come behind all of this level.
    for (const { path, uri } of folders) {
      for (const entry of await entriesOf(path)) {
        if (found.length >= limit || token.isCancellationRequested) return found;
        if (isPassedOver(entry.name)) continue;
        if (entry.isDirectory()) folders.push({ path: join(path, entry.name), uri: uriBelow(uri, entry.name) });
        else if (entry.isFile() && hasExtension(entry.name)) found.push(uriBelow(uri, entry.name));
      }
    }
    return found;
  },

  async read(uri, maxBytes) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const file = await stat(path);
      return file.isFile() && file.size <= maxBytes ? decodeText(await readFile(path)) : undefined;
    } catch {
      return undefined;
    }
  },

  async list(folder) {
    const path = pathOf(folder);
    const entries = path === undefined ? [] : await entriesOf(path);
    return entries.filter(entry => !entry.isDirectory()).map(entry => entry.name);
  },

  resolve(path) {
    const whole = /^~(?=[\\/]|$)/.test(path) ? join(homedir(), path.slice(1)) : path;
    return isAbsolute(whole) ? pathToFileURL(whole).href : undefined;
  },
};

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((first, second) => (first.name < second.name ? -1 : 1));
  } catch {
    // Gone meanwhile, or not ours to read.
    return [];
  }
}

const gb18030 = new TextDecoder('gb18030');

/** UTF-8 where it is that without a fault, else GB18030, which holds GBK and GB 2312; UTF-16 only where it says so. */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : gb18030.decode(bytes);
}
