import { Class, classAt } from '../text/characters';
import type { DocumentElement, NumberingForm } from './documentModel';
import { isNumbered, type Numbered } from './numberingMode';
import { numberText, numeralLike, type Notation } from './numberText';

/** How the numbers of one level are written, to write others like them. */
export interface LevelForm {
  readonly form: NumberingForm;
  readonly before: string;
  readonly after: string;
  readonly notation: Notation;
  /** A numeral of this notation, which tells ① from ⑴. */
  readonly sample: string;
  /** White space between the number and its heading. */
  readonly space: string;
}

/** The form of a number as written; undefined for decimal numbers and words, which don't stand for one level alone. */
export function levelFormOf(text: string, { numbering }: Numbered): LevelForm | undefined {
  const { form, span } = numbering;
  if (form === 'decimal' || form === 'sequence' || form === 'hash') return undefined;
  const parts = numberText(text, numbering);
  if (parts === undefined) return undefined;
  return { form, before: parts.before, after: parts.after, notation: parts.notation, sample: parts.numeral, space: text.slice(span.end, spaceEnd(text, span.end)) };
}

/** Offset behind the white space at `offset`, line ends not included. */
export function spaceEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && classAt(text, end) === Class.Space) end++;
  return end;
}

/** Whether two forms stand for the same level of one text. */
export function isSameForm(one: LevelForm, other: LevelForm): boolean {
  return one.form === other.form && one.before.trim() === other.before.trim() && one.after.trim() === other.after.trim() && one.notation === other.notation;
}

const STANDARD: readonly LevelForm[] = [
  { form: 'chinese', before: '', after: '、', notation: 'chinese', sample: '一', space: '' },
  { form: 'chineseInParentheses', before: '（', after: '）', notation: 'chinese', sample: '一', space: '' },
  { form: 'arabic', before: '', after: '.', notation: 'arabic', sample: '1', space: '' },
  { form: 'arabicInParentheses', before: '（', after: '）', notation: 'arabic', sample: '1', space: '' },
  { form: 'circled', before: '', after: '', notation: 'enclosed', sample: '①', space: '' },
];

const BELOW: Readonly<Partial<Record<NumberingForm, NumberingForm>>> = { chapter: 'chinese', section: 'chinese', article: 'chineseInParentheses', part: 'chinese' };

/** The level below by GB/T 9704—2012, 7.3.3, where a text has no use of its own. */
function standardBelow({ form }: LevelForm): LevelForm | undefined {
  const named = BELOW[form];
  if (named !== undefined) return STANDARD.find(level => level.form === named);
  const index = STANDARD.findIndex(level => level.form === form);
  return index < 0 ? undefined : STANDARD[index + 1];
}

/** Which form stands below which in a text: as first used there, else by the standard. */
export class LevelForms {
  readonly #text: string;
  readonly #below: { readonly above: LevelForm; readonly form: LevelForm }[] = [];

  constructor(text: string, elements: readonly DocumentElement[]) {
    this.#text = text;
    this.#collect(elements);
  }

  below(above: LevelForm): LevelForm | undefined {
    return this.#below.find(pair => isSameForm(pair.above, above))?.form ?? standardBelow(above);
  }

  #collect(level: readonly DocumentElement[]): void {
    for (const element of level) {
      const above = isNumbered(element) ? levelFormOf(this.#text, element) : undefined;
      const child = element.children.find(isNumbered);
      if (above && child && !this.#below.some(pair => isSameForm(pair.above, above))) {
        const form = levelFormOf(this.#text, child);
        if (form) this.#below.push({ above, form });
      }
      if (element.children.length > 0) this.#collect(element.children);
    }
  }
}

/** A number of a level by the standard, 1 at the top; levels below the last are written as that. */
export function standardNumber(depth: number, value: number): string {
  const { before, after, notation, sample } = STANDARD[Math.min(depth, STANDARD.length) - 1]!;
  return `${before}${numeralLike({ notation, numeral: sample }, value) ?? value}${after}`;
}
