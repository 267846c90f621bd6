import { ENTRY_SCHEME } from '../../../protocol/src/index';

/** The address of an entry as a read-only document. The name is for the tab, the key is what counts. */
export function entryUri(name: string, key: string): string {
  return `${ENTRY_SCHEME}:/${encodeURIComponent(name.replaceAll('/', '／'))}?${encodeURIComponent(key)}`;
}

/** @returns the key of an entry; undefined where `uri` is no address of one */
export function entryKey(uri: string): string | undefined {
  if (!uri.startsWith(`${ENTRY_SCHEME}:`)) return undefined;
  const query = /\?([^#]*)/.exec(uri)?.[1];
  try {
    return query === undefined ? undefined : decodeURIComponent(query);
  } catch {
    return undefined;
  }
}
