import type { DocumentElement } from './documentModel';

/** The words of a heading without marks and spaces: an outline and the body may differ in those. */
export function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The form of a number; for a decimal number with how many figures it has. */
export function formOf(form: string, number: string): string {
  return form === 'decimal' ? form + number.replace(/[^.．]/g, '').length : form;
}

export interface HeadingWords {
  readonly form: string;
  readonly value: number;
  readonly words: string;
}

/** Whether a line of an outline says what a heading says. A run-in heading whose end was guessed may be longer than its line. */
export function isSameHeading(line: HeadingWords, heading: HeadingWords): boolean {
  if (line.form !== heading.form || line.value !== heading.value) return false;
  return line.words === heading.words || (line.words !== '' && heading.words.startsWith(line.words));
}

/** Form, value and words of a numbered heading. */
export function headingWordsOf(text: string, { nameSpan, numbering }: DocumentElement & { readonly numbering: NonNullable<DocumentElement['numbering']> }): HeadingWords {
  const { form, value, span } = numbering;
  return { form: formOf(form, text.slice(span.start, span.end)), value, words: wordsOf(text.slice(span.end, nameSpan.end)) };
}
