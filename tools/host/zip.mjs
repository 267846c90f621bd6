// Reads a .vsix, which is a zip file: enough of the format for what vsce writes.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/**
 * @param {string} path
 * @returns {Map<string, Buffer>} name → content
 */
export function readZip(path) {
  const bytes = readFileSync(path);
  const endOfDirectory = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (endOfDirectory < 0) throw new Error(`${path} is not a zip file`);
  const entries = /** @type {Map<string, Buffer>} */ (new Map());
  let at = bytes.readUInt32LE(endOfDirectory + 16);
  for (let left = bytes.readUInt16LE(endOfDirectory + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10);
    const packedLength = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + packedLength);
    if (!name.endsWith('/')) entries.set(name, method === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
