import type { DocumentElement, DocumentModel, ElementKind } from '../model/documentModel';
import type { DocumentMentions, Mention } from '../terms/mentions';
import type { ClauseId } from './clauses';
import type { DocumentFacts } from './facts';
import type { Trigger } from './triggers';

export type RuleCategory = 'structure' | 'wording' | 'punctuation' | 'numbers' | 'kind' | 'residue' | 'unit';
export type RuleId = `${RuleCategory}/${string}`;
/** Grave first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** 起草 (few, calm), 校核 (all), 发布前 (all plus format); each runs what the one before it runs. */
export const PROFILES = ['draft', 'review', 'release'] as const;
export type Profile = (typeof PROFILES)[number];

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface RuleOption {
  readonly name: string;
  readonly type: 'boolean' | 'integer' | 'string';
  readonly default: boolean | number | string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** What is said of a rule, once: settings, page and diagnostics are made from it. */
export interface RuleMeta {
  /** `<category>/<name>`, kebab-case; never reused. It is the diagnostic's code. */
  readonly id: RuleId;
  /** What it finds, as a noun phrase without a full stop. */
  readonly title: Bilingual;
  /** Of its findings, unless one says otherwise. */
  readonly severity: Severity;
  /** The calmest profile that runs it; `off`: only where the user asks for it. */
  readonly profile: Profile | 'off';
  /** What it rests on; the first is cited behind each message. Empty: a convention of offices. */
  readonly clauses: readonly ClauseId[];
  /** Templates by key, with `{name}` for arguments: what is wrong, why, what to do. The clause is added behind. */
  readonly messages: Readonly<Record<string, Bilingual>>;
  readonly options?: readonly RuleOption[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export interface Fix {
  /** `safe`: certain, so that “fix all” may take it; `ask`: one of several, or a matter of choice. */
  readonly kind: 'safe' | 'ask';
  /** What the menu says; absent: 改为“…” made from a single change. */
  readonly title?: Bilingual;
  /** Ascending and apart. */
  readonly changes: readonly TextChange[];
}

/** Something that a rule found, with spans as UTF-16 offsets, half-open. */
export interface Report {
  readonly start: number;
  readonly end: number;
  /** Key of a message template. */
  readonly message: string;
  readonly arguments?: Readonly<Record<string, string | number>>;
  /** The one to take first, then others. */
  readonly fixes?: readonly Fix[];
  /** Other places that this one disagrees with; message keys of the rule. */
  readonly related?: readonly { readonly start: number; readonly end: number; readonly message: string; readonly arguments?: Readonly<Record<string, string | number>> }[];
  /** What it rests on where that isn't the first of the rule's clauses; one of them. */
  readonly clause?: ClauseId;
  /** Where it is less (or more) than the rule's own severity. */
  readonly severity?: Severity;
}

export type Reporter = (report: Report) => void;
export type RuleOptions = Readonly<Record<string, boolean | number | string>>;

/** What a paragraph is: a role of the model, a heading, an item, or plain text. */
export type ParagraphKind = ElementKind | 'body';

/**
 * One paragraph as a rule sees it. What a rule says of it may depend on nothing else: it is kept until the text,
 * the kind or the facts change. Offsets are relative to `text`.
 */
export interface RuleParagraph {
  /** As written: line breaks of a hard wrap are in it. */
  readonly text: string;
  readonly kind: ParagraphKind;
  readonly facts: DocumentFacts;
  /** Terms, titles and meetings named in it, relative to `text`; no in-document abbreviations. */
  readonly mentions: readonly Mention[];
  readonly terms: DocumentMentions['base'];
}

export interface ParagraphPlace {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
  /** The heading or item that begins here. */
  readonly element: DocumentElement | undefined;
}

/** The whole document as a rule sees it; offsets are the document's. */
export interface RuleDocument {
  readonly model: DocumentModel;
  readonly text: string;
  readonly facts: DocumentFacts;
  readonly mentions: DocumentMentions;
  readonly paragraphs: readonly ParagraphPlace[];
}

/** What a rule gathered from one paragraph. */
export interface Gathered<T> {
  /** Index into the document's paragraphs. */
  readonly index: number;
  /** Of the paragraph: offsets within `value` are relative to it. */
  readonly start: number;
  readonly value: T;
}

/** Judges each paragraph by itself. */
export interface ParagraphRule {
  readonly meta: RuleMeta;
  readonly scope: 'paragraph';
  /** Only paragraphs that hold one of these characters are looked at: bits of {@link Trigger} joined by `|`. */
  readonly triggers?: Trigger;
  /**
   * Only paragraphs that hold one of these are looked at, each one or two characters without anything between them. A
   * digit stands for any digit, 一 for any Chinese one, a letter for any letter, a space for any space or line end.
   */
  readonly cues?: readonly string[];
  /** Kinds of paragraphs to leave out, besides residue. */
  readonly except?: readonly ParagraphKind[];
  readonly check: (paragraph: RuleParagraph, report: Reporter, options: RuleOptions) => void;
}

/** Judges the document as a whole, from its model and from what it gathered paragraph by paragraph. */
export interface DocumentRule<T = unknown> {
  readonly meta: RuleMeta;
  readonly scope: 'document';
  /** As for a paragraph rule, for `gather`. */
  readonly triggers?: Trigger;
  readonly cues?: readonly string[];
  readonly except?: readonly ParagraphKind[];
  /** Kept for a paragraph as findings are; undefined: nothing to keep. */
  readonly gather?: (paragraph: RuleParagraph, options: RuleOptions) => T | undefined;
  readonly check: (document: RuleDocument, report: Reporter, gathered: readonly Gathered<T>[], options: RuleOptions) => void;
}

// eslint's type rules allow no `any`: what a rule gathers is its own secret, the engine only hands it back.
export type Rule = ParagraphRule | DocumentRule<never>;

/** A document rule with the type of what it gathers hidden, for the registry. */
export function documentRule<T>(rule: DocumentRule<T>): Rule {
  return rule as unknown as DocumentRule<never>;
}

/** One example: a whole (short) document with `[|…|]` around what the rule finds; without marks it finds nothing. */
export interface RuleExample {
  readonly text: string;
  /** The text after the first fix of every finding. */
  readonly fixed?: string;
  readonly options?: RuleOptions;
  /** Part of the Chinese message of the first finding. */
  readonly message?: string;
}

/** The rule's page and examples: for documentation and tests, not in the server's bundle. */
export interface RulePage {
  /** Paragraphs: what it looks for, why, where it keeps silent, how to do it right. */
  readonly about: Bilingual;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
}
