import type { DocumentModel } from '../model/documentModel';
import { forSharedParagraphs } from '../model/sharedText';
import { Class, classAt } from '../text/characters';
import { findAbbreviations, type Abbreviation } from './abbreviations';
import { fold } from './folding';
import { Matcher } from './matcher';
import { findMeetings, meetingKey, type MeetingName } from './meetings';
import type { TermBase, TermValue } from './termBase';
import type { TermEntry } from './termEntry';
import type { CitedDocument } from './termData';

/** What a stretch of text refers to. */
export type Referent =
  | TermValue
  | { readonly kind: 'title' /* 《…》 */; readonly document: CitedDocument | undefined }
  | { readonly kind: 'meeting'; readonly name: MeetingName }
  | { readonly kind: 'abbreviation' /* 本文简称 */; readonly abbreviation: Abbreviation };

/** One place where something known is named. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly referent: Referent;
  /** The same for every mention of the same thing, in any document: `term:…`, `title:…`, `meeting:…`, `abbreviation:…`. */
  readonly key: string;
}

const TITLE = /《([^《》\n]{2,100})》/g;
const NONE: readonly Mention[] = [];

/**
 * Every mention in one version of a document. Paragraphs are scanned when somebody asks for them, and one that no
 * edit touched keeps its mentions in the next version.
 */
export class DocumentMentions {
  readonly model: DocumentModel;
  readonly base: TermBase;
  /** Paragraph → what it names, with offsets relative to it; undefined where nobody has asked yet. */
  readonly #known: (readonly Mention[] | undefined)[];
  #abbreviations: readonly Abbreviation[] | undefined;
  #abbreviationMentions: readonly Mention[] | undefined;

  /** @param previous the mentions of an earlier version of the same document */
  constructor(model: DocumentModel, base: TermBase, previous?: DocumentMentions) {
    this.model = model;
    this.base = base;
    this.#known = new Array<readonly Mention[] | undefined>(model.paragraphs.length);
    if (previous?.base === base) this.#reuse(previous);
  }

  /** The abbreviations that the document defines. */
  get abbreviations(): readonly Abbreviation[] {
    return (this.#abbreviations ??= findAbbreviations(this.model.text));
  }

  /** What is named at an offset, an end included: the most telling first, then the shorter ones. */
  at(offset: number): Mention[] {
    const index = this.paragraphAt(offset);
    const found = this.#abbreviationsFrom(offset, offset);
    if (index !== undefined) found.push(...this.#inParagraph(index));
    return found
      .filter(({ start, end }) => start <= offset && offset <= end)
      .sort((first, second) => rank(first) - rank(second) || second.end - second.start - (first.end - first.start));
  }

  /** What `[start, end)` names, in document order, an outer mention before those inside it. */
  within(start: number, end: number): Mention[] {
    const found = this.#abbreviationsFrom(start, end);
    const isMixed = found.length > 0;
    const { paragraphs } = this.model;
    for (let index = this.#firstParagraphEndingAt(start); index < paragraphs.length && paragraphs[index]!.start < end; index++) {
      for (const mention of this.#inParagraph(index)) if (mention.start < end && mention.end > start) found.push(mention);
    }
    // The paragraphs' own are in order already.
    return isMixed ? withoutHidden(found.sort((first, second) => first.start - second.start || second.end - first.end)) : found;
  }

  /** Every mention of the document. */
  all(): Mention[] {
    return this.within(0, this.model.text.length);
  }

  /** How often each thing is named, by key. */
  counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (let index = 0; index < this.model.paragraphs.length; index++) {
      for (const { key } of this.inParagraph(index)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  /** The paragraph that holds `offset`, its end included. */
  paragraphAt(offset: number): number | undefined {
    const index = this.#firstParagraphEndingAt(offset);
    const paragraph = this.model.paragraphs[index];
    return paragraph !== undefined && paragraph.start <= offset ? index : undefined;
  }

  #firstParagraphEndingAt(offset: number): number {
    const { paragraphs } = this.model;
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (paragraphs[middle]!.end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What one paragraph names, with offsets relative to it; no in-document abbreviations. */
  inParagraph(index: number): readonly Mention[] {
    return (this.#known[index] ??= this.#scan(index));
  }

  #inParagraph(index: number): Mention[] {
    const { start } = this.model.paragraphs[index]!;
    return this.inParagraph(index).map(mention => ({ ...mention, start: start + mention.start, end: start + mention.end }));
  }

  #scan(index: number): readonly Mention[] {
    const { text } = this.model;
    const { start, end } = this.model.paragraphs[index]!;
    const found: Mention[] = [];
    for (const { start: from, end: to, value } of this.base.matcher.match(text, start, end)) {
      const opened = opensQuotation(text, from, to) ? from - 1 : from;
      found.push({ start: opened - start, end: to - start, referent: value, key: value.kind === 'term' ? termKey(value.entry) : titleKey(value.document.id) });
    }
    const paragraph = text.slice(start, end);
    for (const match of paragraph.includes('《') ? paragraph.matchAll(TITLE) : []) {
      const document = this.base.titled(match[1]!);
      const key = titleKey(document?.id ?? fold(this.base.folding, match[1]!));
      found.push({ start: match.index, end: match.index + match[0].length, referent: { kind: 'title', document }, key });
    }
    for (const { start: from, end: to, name } of findMeetings(paragraph)) {
      found.push({ start: from, end: to, referent: { kind: 'meeting', name }, key: `meeting:${meetingKey(name)}` });
    }
    return found.length === 0 ? NONE : found.sort((first, second) => first.start - second.start || second.end - first.end);
  }

  /** Uses of the document's own abbreviations that touch `[start, end]`. */
  #abbreviationsFrom(start: number, end: number): Mention[] {
    this.#abbreviationMentions ??= findUses(this.model.text, this.abbreviations, this.base);
    return this.#abbreviationMentions.filter(mention => mention.start <= end && mention.end >= start);
  }

  /** Takes over what the text that both versions share has already given. */
  #reuse(previous: DocumentMentions): void {
    forSharedParagraphs(previous.model, this.model, (was, is) => {
      this.#known[is] = previous.#known[was];
    });
  }
}

/** An abbreviation written as a title is no unknown title besides. @param mentions in order, of two at one place the abbreviation first */
function withoutHidden(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention, index) => {
    const before = mentions[index - 1];
    return !(before?.referent.kind === 'abbreviation' && mention.referent.kind === 'title' && before.start === mention.start && before.end === mention.end);
  });
}

/** “四强”党支部 begins at its quotation mark: what lies in `[start, end)` closes what was opened just before it. */
function opensQuotation(text: string, start: number, end: number): boolean {
  if (classAt(text, start - 1) !== Class.OpenQuote) return false;
  let depth = 0;
  for (let index = start; index < end; index++) {
    const found = classAt(text, index);
    if (found === Class.OpenQuote) depth++;
    else if (found === Class.CloseQuote && depth-- === 0) return true;
  }
  return false;
}

export function termKey(entry: TermEntry): string {
  return `term:${entry.id}`;
}

/** @param id of a document of the base, or an unknown title folded */
function titleKey(id: string): string {
  return `title:${id}`;
}

/** Where the abbreviations stand, their definitions included. */
function findUses(text: string, abbreviations: readonly Abbreviation[], base: TermBase): readonly Mention[] {
  if (abbreviations.length === 0) return NONE;
  const names = abbreviations.map(abbreviation => ({ text: abbreviation.name, value: abbreviation }));
  const wholes = abbreviations.flatMap(abbreviation => partsOfWhole(text, abbreviation).map(part => ({ text: part, value: undefined })));
  const found: Mention[] = [];
  for (const { start, end, value } of new Matcher<Abbreviation | undefined>(base.folding, [...names, ...wholes]).match(text, 0, text.length)) {
    // What it stands for may hold the very words: that is no use of the abbreviation.
    if (value && (end <= value.fullSpan.start || value.fullSpan.end <= start)) {
      found.push({ start, end, referent: { kind: 'abbreviation', abbreviation: value }, key: `abbreviation:${value.name}` });
    }
  }
  return found;
}

/**
 * Where the full name holds the abbreviation (某市供水管理中心，以下简称中心), the abbreviation with what is around it
 * there: 管理中心. The full name stands elsewhere too, as a signature above all, and is no use of the abbreviation.
 */
function partsOfWhole(text: string, { name, fullSpan }: Abbreviation): string[] {
  const full = text.slice(fullSpan.start, fullSpan.end);
  const parts: string[] = [];
  for (let at = full.indexOf(name); at >= 0; at = full.indexOf(name, at + 1)) {
    const part = full.slice(Math.max(0, at - 2), at + name.length + 2);
    if (part !== name) parts.push(part);
  }
  return parts;
}

/** Abbreviations and known titles say more than a term inside them; an unknown title says least. */
function rank({ referent }: Mention): number {
  switch (referent.kind) {
    case 'abbreviation':
      return 0;
    case 'title':
      return referent.document ? 1 : 3;
    case 'meeting':
      return 2;
    case 'term':
      return 2;
  }
}
