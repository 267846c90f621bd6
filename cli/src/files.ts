import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { decode, encode, type DecodedText, type Encoding } from './encodings';

/** A file to work on, with the folder out of which no link may lead. */
export interface FoundFile {
  /** As it is shown: relative to the working folder, with slashes. */
  readonly path: string;
  readonly absolute: string;
  readonly folder: string;
}

export interface FileText extends DecodedText {
  readonly changedAt: number;
}

/** Why a file can't be read or written; a key of the messages. */
export type FileProblem = 'missing' | 'linkOutside' | 'tooLarge' | 'encoding' | 'unreadable' | 'unwritable' | 'changedMeanwhile';

export class FileError extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

const EXTENSIONS = '{txt,gongwen,gw}';
const LARGEST = 50 * 1024 * 1024;

/**
 * The files that the arguments name: files as they are, folders with all their texts, patterns.
 * @returns what was found, each file once, and the arguments that name nothing
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<{ readonly files: readonly FoundFile[]; readonly missing: readonly string[] }> {
  const files = new Map<string, FoundFile>();
  const missing: string[] = [];
  const add = (absolute: string, folder: string): void => {
    if (!files.has(absolute)) files.set(absolute, { path: shown(absolute, cwd), absolute, folder });
  };
  for (const argument of args) {
    const absolute = resolve(cwd, argument);
    const kind = await stat(absolute).then(found => (found.isDirectory() ? 'folder' : 'file'), () => undefined);
    if (kind === 'file') {
      add(absolute, dirname(absolute));
      continue;
    }
    const folder = kind === 'folder' ? absolute : cwd;
    const pattern = kind === 'folder' ? `**/*.${EXTENSIONS}` : argument.split(sep).join('/');
    // Links to folders are not entered: they may lead in circles, or out.
    const found = await glob(pattern, { cwd: folder, absolute: true, followSymbolicLinks: false, ignore: ['**/node_modules/**'], expandDirectories: false });
    if (found.length === 0) missing.push(argument);
    for (const path of found.sort()) add(resolve(path), folder);
  }
  return { files: [...files.values()], missing };
}

function shown(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  return (path.startsWith('..') ? absolute : path).split(sep).join('/');
}

/** @throws FileError */
export async function readText(file: FoundFile): Promise<FileText> {
  const target = await targetOf(file);
  try {
    const { size, mtimeMs } = await stat(target);
    if (size > LARGEST) throw new FileError('tooLarge');
    const decoded = decode(await readFile(target));
    if (!decoded) throw new FileError('encoding');
    return { ...decoded, changedAt: mtimeMs };
  } catch (cause) {
    throw cause instanceof FileError ? cause : new FileError('unreadable');
  }
}

/**
 * Puts a new text in place of the old one, whole or not at all, with the file's mode kept.
 * @throws FileError
 */
export async function writeText(file: FoundFile, text: string, encoding: Encoding, changedAt: number): Promise<void> {
  const bytes = encode(text, encoding);
  if (!bytes) throw new FileError('encoding');
  const target = await targetOf(file);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const { mode, mtimeMs } = await stat(target);
    if (mtimeMs !== changedAt) throw new FileError('changedMeanwhile');
    const handle = await open(temporary, 'wx', mode & 0o7777);
    try {
      await handle.writeFile(bytes);
      // The mode given on opening is cut by the umask.
      await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause instanceof FileError ? cause : new FileError('unwritable');
  }
}

/** Where the file really is; a link stays a link. */
async function targetOf({ absolute, folder }: FoundFile): Promise<string> {
  const [target, root] = await Promise.all([realpath(absolute), realpath(folder)]).catch(() => {
    throw new FileError('missing');
  });
  if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)) throw new FileError('linkOutside');
  return target;
}
