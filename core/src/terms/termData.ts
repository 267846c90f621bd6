/**
 * What data/ holds, as the build hands it over: plain values in the form of data/schema/*.json.
 * The unit's own term files have the same form.
 */

/** A year, a month or a day: `2016`, `2016-01`, `2016-01-29`. */
export type PartialDate = string;

export type TermScope = 'national' | 'document' | { readonly local: string };

export interface Occasion {
  readonly date?: PartialDate;
  readonly occasion: string;
  readonly note?: string;
}

export interface TermVersion {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly items: readonly string[];
  readonly occasion?: string;
}

/** Where a fact was seen. The quoted words, and what they prove, stay in data/; they are for the reviewer, not for the reader. */
export interface Evidence {
  /** Absent: a reprint, whose address stays in data/. A unit's own evidence shows what the unit wrote. */
  readonly url?: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: PartialDate;
  readonly read: string;
}

/** The facts of one sense (义项) of a term. */
export interface TermFacts {
  readonly meaning?: string;
  readonly items?: readonly string[];
  readonly versions?: readonly TermVersion[];
  readonly firstRaised?: Occasion;
  readonly source?: { readonly title: string; readonly date?: PartialDate };
  readonly collocations?: readonly string[];
  readonly validTo?: PartialDate;
  readonly supersededBy?: string;
  readonly statusNote?: string;
  readonly scope?: TermScope;
  readonly evidence?: readonly Evidence[];
}

export interface TermSense extends TermFacts {
  readonly label?: string;
}

/** When an occurrence counts: only in quotation marks, or not next to certain words. */
export type MatchCondition = 'quoted' | { readonly notAfter?: readonly string[]; readonly notBefore?: readonly string[] };

/** One entry as it stands in a term file. */
export interface EntryData extends TermFacts {
  readonly id?: string;
  readonly term: string;
  readonly aliases?: readonly string[];
  /** It is written in quotation marks; collocations that show it need no mention. */
  readonly quoted?: boolean;
  readonly match?: MatchCondition;
  readonly senses?: readonly TermSense[];
  readonly wrongForms?: readonly { readonly form: string; readonly note?: string }[];
  readonly related?: readonly string[];
  readonly reviewedOn?: string;
  readonly confidence?: 'high' | 'medium';
}

/** One file of terms: of the project, or of a unit. */
export interface TermFileData {
  readonly field: string;
  readonly entries?: readonly EntryData[];
  /** Built-in entries that are not shown, by id or by term. */
  readonly hide?: readonly string[];
  /** Set phrases that completion offers. */
  readonly phrases?: readonly string[];
}

/** `expired`: the period it was made for has ended; `unstated`: resolutions and the like, which nobody repeals. */
export type DocumentStatus = 'inForce' | 'amended' | 'repealed' | 'expired' | 'unstated';

/** A statute, regulation or other document that is cited by its title. */
export interface CitedDocument {
  readonly id: string;
  readonly group: string;
  /** The full title, without 《》. */
  readonly title: string;
  readonly shortTitles?: readonly string[];
  /** Titles by which it is also named without 《》: 党章, 宪法. */
  readonly bareTitles?: readonly string[];
  readonly issuer: string;
  readonly number?: string;
  readonly adopted?: PartialDate;
  readonly published?: PartialDate;
  readonly effective?: PartialDate;
  readonly amended?: readonly PartialDate[];
  readonly status: DocumentStatus;
  readonly repealed?: PartialDate;
  readonly supersededBy?: string;
  readonly note?: string;
  readonly evidence: readonly Evidence[];
}

interface Dated {
  readonly from: PartialDate;
  readonly to?: PartialDate;
}

/** What is known of meetings: number to dates. */
export interface MeetingData {
  /** The day up to which the tables are known to be complete. */
  readonly asOf: string;
  /** 党的全国代表大会 and the plenums (全会) of the committee that each elected. */
  readonly congresses: readonly (Dated & {
    readonly number: number;
    readonly place?: string;
    readonly note?: string;
    readonly plenums?: readonly (Dated & { readonly number: number; readonly adopted?: readonly string[]; readonly note?: string })[];
  })[];
  /** 中央纪律检查委员会全体会议, by the congress that elected it. */
  readonly discipline: readonly (Dated & { readonly congress: number; readonly number: number })[];
  /** 全国人民代表大会 and 中国人民政治协商会议全国委员会, by 届. */
  readonly npc: readonly SessionsData[];
  readonly cppcc: readonly SessionsData[];
  readonly fiveYearPlans: readonly { readonly number: number; readonly kind: string; readonly from: string; readonly to: string }[];
}

export interface SessionsData {
  readonly number: number;
  readonly sessions: readonly (Dated & { readonly number: number })[];
}

/** Where wording counts: next to certain words, or in a sentence with them. */
export interface WordingContext {
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  /** In the same sentence. */
  readonly within?: readonly string[];
}

interface WordingEntry extends WordingContext {
  /** In data/ only: no rule asks for it. */
  readonly id?: string;
  readonly wrong: readonly string[];
  readonly right?: string;
  /** Absent: nothing is put in its place. */
  readonly fix?: 'safe' | 'ask';
  readonly level?: 'warning' | 'information' | 'hint';
  readonly reason: string;
}

/** 易混字词. */
export interface ConfusableData extends WordingEntry {
  readonly level: 'warning' | 'information' | 'hint';
}

export const FORMULATION_KINDS = ['collocation', 'order', 'character', 'brokenName', 'incomplete', 'doubled', 'punctuation', 'superseded', 'supersededName', 'supersededDocument', 'regional', 'style'] as const;
export type FormulationKind = (typeof FORMULATION_KINDS)[number];

/** 固定提法 as it is miswritten. */
export interface FormulationData extends WordingEntry {
  readonly kind: FormulationKind;
  /** Quotation marks count. */
  readonly quotes?: 'exact';
  /** From this day on the wrong form is out of date; earlier documents are not judged. */
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** Not inside 《》. */
  readonly outside?: 'title';
}

/** What the wording rules look for. */
export interface WordingData {
  readonly confusables: readonly ConfusableData[];
  readonly formulations: readonly FormulationData[];
  /** Lists of words with a fixed order that are no entries; any other order is miswritten. */
  readonly orders: readonly { readonly items: readonly string[]; readonly level?: 'warning' | 'information' | 'hint' }[];
  /** Phrases that are recognised by their sound (同音误字) and are no entries. */
  readonly heard: readonly string[];
}

/** Everything built from data/. */
export interface TermData {
  readonly files: readonly TermFileData[];
  readonly documents: readonly CitedDocument[];
  readonly meetings: MeetingData;
  readonly wording: WordingData;
  /** Traditional and simplified forms in pairs: `標标準准…`. */
  readonly traditional: string;
  /** What single characters cannot tell: `乾坤 乾坤|一目瞭然 一目了然|…`, and characters beyond the BMP. */
  readonly traditionalPhrases: string;
  /** Readings: `a啊阿 ai爱哀 …`. */
  readonly readings: string;
  /** Names whose reading differs from that of their single characters: name → syllables. */
  readonly namedReadings: Readonly<Record<string, string>>;
}
