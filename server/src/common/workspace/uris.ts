/** Which names in a workspace count, and when two URIs are one file's. */

/** The extensions of files that may be official documents, without the dot. */
export const EXTENSIONS = ['txt', 'gongwen', 'gw'] as const;

/** One spelling for every spelling of a URI: editors differ in what they escape and in the case of a drive. */
export function uriKey(uri: string): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A stray percent sign: the name is taken as it stands.
  }
  return decoded.replace(/^file:\/\/\/([A-Za-z])(?=:)/, drive => drive.toLowerCase());
}

/** Whether something is in a folder, at any depth; both as `uriKey` gives them. */
export function isBelow(key: string, folder: string): boolean {
  return key.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Plain text may be anything; the other two extensions are ours. */
export function isPlainText(key: string): boolean {
  return /\.txt$/i.test(key);
}

/** Whether a name in a folder is left alone with all that is below it: what programs keep, not what people write. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether the index reads a file: by its extension, and no folder on the way from the workspace folder is passed over. */
export function isIndexable(key: string, folder: string): boolean {
  return isBelow(key, folder) && hasExtension(key) && !key.slice(folder.length).split('/').some(isPassedOver);
}

export function hasExtension(name: string): boolean {
  return /\.(?:txt|gongwen|gw)$/i.test(name);
}

/** The URI of a name in a folder, escaped as VS Code does it. */
export function uriBelow(folder: string, name: string): string {
  const escaped = encodeURIComponent(name).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${folder.replace(/\/$/, '')}/${escaped}`;
}

/** A glob of names, `*` and `{a,b}`, as a regular expression. */
export function globRegExp(glob: string): RegExp {
  const source = glob.replace(/[.+^$()|[\]\\?]/g, '\\$&').replaceAll('*', '[^/]*').replace(/\{([^{}]*)\}/g, (_, inner: string) => `(?:${inner.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}

/** Whether it is a unit's own template, in whatever folder of the workspace; as `uriKey` gives it. */
export function isTemplateFile(key: string): boolean {
  return /\/\.gongwen\/templates\/(?!(?:[^/]*\/)*\.\.\/)[^?#]*\.txt$/i.test(key);
}
