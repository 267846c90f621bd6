export type Language = 'zh' | 'en';

/** Chinese unless the terminal clearly speaks another language. @param env of the process */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  // An empty variable counts as unset.
  const name = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return /^$|^(C|POSIX)\b|^zh/i.test(name) ? 'zh' : 'en';
}
