import type { LocalFiles } from '../../server/src/common/runtime';
import { isIndexable, uriKey } from '../../server/src/common/workspace/uris';

/** A disk in memory: URI → text; undefined is a file that can't be read. */
export class MemoryFiles implements LocalFiles {
  readonly texts: Map<string, string | undefined>;
  /** Every URI that was read, in order. */
  readonly reads: string[] = [];
  /** How often documents were looked for; the unit's own files are found at the start. */
  finds = 0;
  /** Called before each read is answered. */
  beforeRead: (uri: string) => Promise<void> | void = () => undefined;

  constructor(texts: Record<string, string | undefined> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  find(folder: string, limit: number): Promise<string[]> {
    if (!folder.includes('/.gongwen/')) this.finds++;
    return Promise.resolve([...this.texts.keys()].filter(uri => isIndexable(uriKey(uri), uriKey(folder))).slice(0, limit));
  }

  async read(uri: string, maxBytes: number): Promise<string | undefined> {
    this.reads.push(uri);
    await this.beforeRead(uri);
    const text = this.texts.get(uri);
    return text !== undefined && Buffer.byteLength(text) <= maxBytes ? text : undefined;
  }

  list(folder: string): Promise<string[]> {
    const inside = `${uriKey(folder)}/`;
    return Promise.resolve([...this.texts.keys()].map(uriKey).filter(key => key.startsWith(inside) && !key.slice(inside.length).includes('/')).map(key => key.slice(inside.length)));
  }

  resolve(): undefined {
    return undefined;
  }
}
