/** How a name is read (拼音), for completion by what an input method would take. */
export class Readings {
  readonly #syllableOf = new Map<string, string>();
  readonly #named: Readonly<Record<string, string>>;

  /**
   * @param table `a啊阿 ai爱哀 …`: a syllable, then the characters read so
   * @param named names whose reading differs from that of their single characters, as syllables between spaces
   */
  constructor(table: string, named: Readonly<Record<string, string>>) {
    this.#named = named;
    for (const group of table.split(' ')) {
      const syllable = /^[a-z]+/.exec(group)?.[0] ?? '';
      for (const character of group.slice(syllable.length)) this.#syllableOf.set(character, syllable);
    }
  }

  /** Syllables of a name; letters and digits stand for themselves, marks are left out. */
  syllables(name: string): readonly string[] {
    const named = Object.hasOwn(this.#named, name) ? this.#named[name] : undefined;
    if (named !== undefined) return named.split(' ');
    const syllables: string[] = [];
    for (const character of name) {
      const syllable = this.#syllableOf.get(character) ?? (/[A-Za-z0-9]/.test(character) ? character.toLowerCase() : undefined);
      if (syllable !== undefined) syllables.push(syllable);
    }
    return syllables;
  }
}
