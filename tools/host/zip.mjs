// Reads a .vsix, which is a zip file, and packs it more tightly: enough of the format for what vsce writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

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

/** Each way of deflating is the best for some file. */
const WAYS = [8, 9].map((memLevel) => ({ level: 9, memLevel }));

/**
 * Packs a zip file anew, as tightly as deflate can: a hundredth smaller than what vsce writes.
 * @param {string} path
 * @param {(name: string, content: Buffer) => Buffer} [change] what a file is to hold instead
 */
export function repackZip(path, change = (_, content) => content) {
  const bytes = readFileSync(path);
  const endOfDirectory = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const count = bytes.readUInt16LE(endOfDirectory + 10);
  const contents = readZip(path);
  const packed = /** @type {Buffer[]} */ ([]);
  const directory = /** @type {Buffer[]} */ ([]);
  let written = 0;
  let at = bytes.readUInt32LE(endOfDirectory + 16);
  for (let left = count; left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const content = change(name.toString('utf8'), contents.get(name.toString('utf8')) ?? Buffer.alloc(0));
    const [smallest = content] = WAYS.map((way) => deflateRawSync(content, way)).sort((first, second) => first.length - second.length);
    const data = smallest.length < content.length ? smallest : content;
    // As it was, but for sizes and place; without the flag that says that the sizes follow the data.
    const entry = Buffer.concat([bytes.subarray(at, at + 46), name]);
    entry.writeUInt16LE(entry.readUInt16LE(8) & ~8, 8);
    entry.writeUInt16LE(data === content ? 0 : 8, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(0, 30);
    entry.writeUInt16LE(0, 32);
    entry.writeUInt32LE(written, 42);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    entry.copy(local, 4, 6, 32);
    packed.push(local, name, data);
    written += local.length + name.length + data.length;
    directory.push(entry);
    at = next;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.reduce((sum, entry) => sum + entry.length, 0), 12);
  end.writeUInt32LE(written, 16);
  writeFileSync(path, Buffer.concat([...packed, ...directory, end]));
}
