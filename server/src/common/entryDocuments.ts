import { ENTRY_SCHEME } from '../../../protocol/src/index';

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
