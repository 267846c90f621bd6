import type { Change } from '../text/edited';
import type { Folding } from './folding';
import { isOfBothScripts } from './script';

/** How much of a text is written in which script. */
export interface ScriptShares {
  /** Characters that only the Traditional script has. */
  readonly traditional: number;
  /** Characters that only the simplified script has. */
  readonly simplified: number;
}

/** Whether a simplified text may hold this Traditional form as well: for what it stands for itself, or in a name for want of a common form. */
function isShared(character: string, simplified: number): boolean {
  return isOfBothScripts(character.charCodeAt(0)) || simplified < 0x4e00 || simplified > 0x9fff;
}

/** Traditional → simplified (繁转简), by OpenCC's own dictionaries: the longest phrase that fits, else character by character. */
export class Simplifier {
  readonly #folding: Folding;
  /** Phrases by their first code unit, longest first. */
  readonly #phrases = new Map<number, (readonly [string, string])[]>();
  readonly #simplified: Uint8Array;

  /** @param phrases `乾坤 乾坤|…` */
  constructor(folding: Folding, phrases: string) {
    this.#folding = folding;
    for (const line of phrases.split('|')) {
      const [traditional, simplified] = line.split(' ');
      if (!traditional || simplified === undefined) continue;
      const first = traditional.charCodeAt(0);
      const alike = this.#phrases.get(first) ?? [];
      alike.push([traditional, simplified]);
      this.#phrases.set(first, alike);
    }
    for (const alike of this.#phrases.values()) alike.sort((one, other) => other[0].length - one[0].length);
    this.#simplified = new Uint8Array(0x10000);
    for (let code = 0x3400; code < 0xa000; code++) {
      const becomes = folding[code]!;
      if (becomes !== code && folding[becomes] === becomes) this.#simplified[becomes] = 1;
    }
  }

  shares(text: string): ScriptShares {
    let traditional = 0;
    let simplified = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (this.#isTraditional(code)) {
        if (!isShared(String.fromCharCode(code), this.#folding[code]!)) traditional++;
      } else if (this.#simplified[code] === 1) {
        simplified++;
      }
    }
    return { traditional, simplified };
  }

  /**
   * The runs of characters to be written otherwise.
   * @param keepsShared what a simplified text may hold as well (乾坤, 瞭望, names with 昇) stays
   */
  changes(text: string, keepsShared: boolean): Change[] {
    const changes: Change[] = [];
    let start = -1;
    let newText = '';
    const close = (end: number): void => {
      if (start >= 0) changes.push({ start, end, newText });
      start = -1;
      newText = '';
    };
    for (let index = 0; index < text.length; ) {
      const code = text.charCodeAt(index);
      const phrase = this.#phrases.get(code)?.find(([traditional]) => text.startsWith(traditional, index));
      const written = phrase?.[0] ?? text[index]!;
      const becomes = phrase?.[1] ?? (this.#isTraditional(code) ? String.fromCharCode(this.#folding[code]!) : written);
      if (becomes === written || (keepsShared && [...written].every((character, at) => character === [...becomes][at] || isShared(character, [...becomes][at]?.codePointAt(0) ?? 0)))) close(index);
      else {
        if (start < 0) start = index;
        newText += becomes;
      }
      index += written.length;
    }
    close(text.length);
    return changes;
  }

  #isTraditional(code: number): boolean {
    return code >= 0x3400 && code <= 0x9fff && this.#folding[code] !== code;
  }
}
