import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LocalTextFiles } from '../common/runtime';

/** The disk, as far as a path given by the user or the workspace leads. */
export const localTextFiles: LocalTextFiles = {
  async list(folder) {
    try {
      const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
      return entries.filter(entry => !entry.isDirectory()).map(entry => entry.name);
    } catch {
      // None, or not ours to read.
      return [];
    }
  },

  async read(uri, maxBytes) {
    try {
      const path = fileURLToPath(uri);
      const file = await stat(path);
      return file.isFile() && file.size <= maxBytes ? decode(await readFile(path)) : undefined;
    } catch {
      return undefined;
    }
  },

  resolve(path) {
    const whole = /^~(?=[\\/]|$)/.test(path) ? join(homedir(), path.slice(1)) : path;
    return isAbsolute(whole) ? pathToFileURL(whole).href : undefined;
  },
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 where it is that without a fault, else GB18030, as some editors on Windows still write. */
function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
