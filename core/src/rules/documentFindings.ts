import type { DocumentElement, DocumentModel } from '../model/documentModel';
import { forSharedParagraphs } from '../model/sharedText';
import type { Logger } from '../ports';
import { Class, classAt } from '../text/characters';
import type { DocumentMentions, Mention } from '../terms/mentions';
import type { ActiveRule } from './configuration';
import { documentFacts, sameFacts, type DocumentFacts } from './facts';
import type { DocumentRule, Gathered, ParagraphKind, ParagraphPlace, ParagraphRule, Report, RuleDocument, RuleParagraph, Severity } from './rule';
import { triggersIn } from './triggers';

/** What a rule found, with the rule and the severity it has under the user's settings. */
export interface Finding extends Report {
  readonly active: ActiveRule;
  readonly severity: Severity;
}

/** Which rules run, for one document; another object means that everything is judged anew. */
export interface RuleEnvironment {
  readonly active: readonly ActiveRule[];
  readonly logger: Logger;
}

interface Kept {
  readonly findings: readonly Finding[];
  /** What the document rules gathered, with their place among the gathering rules. */
  readonly gathered: readonly { readonly position: number; readonly value: unknown }[] | undefined;
}

const NOTHING: Kept = { findings: [], gathered: undefined };

/**
 * All findings in one version of a document. Paragraphs are judged in steps, so that whoever waits can give up in
 * between; one that no edit touched keeps its findings in the next version. Equal to what a fresh start finds.
 */
export class DocumentFindings {
  readonly model: DocumentModel;
  readonly mentions: DocumentMentions;
  readonly environment: RuleEnvironment;
  readonly facts: DocumentFacts;
  readonly #places: readonly ParagraphPlace[];
  readonly #triggers: Uint32Array;
  readonly #full: Uint32Array;
  readonly #half: Uint32Array;
  readonly #kept: (Kept | undefined)[];
  readonly #paragraphRules: readonly (ActiveRule & { readonly rule: ParagraphRule })[];
  readonly #gatherers: readonly (ActiveRule & { readonly rule: DocumentRule<unknown> })[];
  readonly #failed: Set<string>;
  #next = 0;
  #findings: readonly Finding[] | undefined;

  /** @param previous the findings in an earlier version of the same document */
  constructor(model: DocumentModel, mentions: DocumentMentions, environment: RuleEnvironment, previous?: DocumentFindings) {
    this.model = model;
    this.mentions = mentions;
    this.environment = environment;
    const count = model.paragraphs.length;
    this.#places = placesOf(model);
    this.#triggers = new Uint32Array(count);
    this.#full = new Uint32Array(count);
    this.#half = new Uint32Array(count);
    this.#kept = new Array<Kept | undefined>(count);
    const documentRules = environment.active.filter(isOfDocument);
    this.#paragraphRules = environment.active.filter(isOfParagraph);
    this.#gatherers = documentRules.filter(({ rule }) => rule.gather);
    this.#failed = previous?.environment === environment ? previous.#failed : new Set();
    if (previous) this.#takeSketches(previous);
    this.#sketch();
    this.facts = documentFacts(model, { full: sum(this.#full), half: sum(this.#half) });
    if (previous?.environment === environment && previous.mentions.base === mentions.base && sameFacts(previous.facts, this.facts)) this.#takeFindings(previous);
  }

  /**
   * Goes on judging.
   * @param characters roughly how many code units of the text to judge before returning
   * @returns whether {@link findings} is complete
   */
  advance(characters = Infinity): boolean {
    if (this.#findings) return true;
    let left = characters;
    while (this.#next < this.#places.length) {
      if (left <= 0) return false;
      const index = this.#next++;
      if (this.#kept[index] !== undefined) continue;
      const { start, end } = this.#places[index]!;
      this.#kept[index] = this.#judge(index);
      left -= end - start;
    }
    this.#findings = this.#conclude();
    return true;
  }

  /** In document order; judges whatever is left to judge. */
  get findings(): readonly Finding[] {
    this.advance();
    return this.#findings!;
  }

  #judge(index: number): Kept {
    const place = this.#places[index]!;
    const { start, end, kind } = place;
    if (kind === 'residue') return this.#gatherFrom(index, NOTHING.findings);
    const triggers = this.#triggers[index]!;
    let paragraph: RuleParagraph | undefined;
    let findings: Finding[] | undefined;
    for (const active of this.#paragraphRules) {
      const { rule, options } = active;
      if (rule.triggers !== undefined && (triggers & rule.triggers) === 0) continue;
      if (rule.except?.includes(kind) === true) continue;
      paragraph ??= this.#paragraph(index);
      const view = paragraph;
      this.#run(active, () => {
        rule.check(view, report => (findings ??= []).push(checked(active, report, end - start)), options);
      });
    }
    return this.#gatherFrom(index, findings ?? NOTHING.findings, paragraph);
  }

  #gatherFrom(index: number, findings: readonly Finding[], known?: RuleParagraph): Kept {
    const { kind } = this.#places[index]!;
    const triggers = this.#triggers[index]!;
    let paragraph = known;
    let gathered: { position: number; value: unknown }[] | undefined;
    for (const [position, active] of this.#gatherers.entries()) {
      const { rule, options } = active;
      if (rule.triggers !== undefined && (triggers & rule.triggers) === 0) continue;
      if (rule.except?.includes(kind) === true) continue;
      paragraph ??= this.#paragraph(index);
      const view = paragraph;
      this.#run(active, () => {
        const value = rule.gather!(view, options);
        if (value !== undefined) (gathered ??= []).push({ position, value });
      });
    }
    return findings.length === 0 && gathered === undefined ? NOTHING : { findings, gathered };
  }

  #paragraph(index: number): RuleParagraph {
    const { start, end, kind } = this.#places[index]!;
    return new ParagraphView(this.model.text.slice(start, end), kind, this.facts, this.mentions, index);
  }

  #conclude(): readonly Finding[] {
    const found: Finding[] = [];
    for (const [index, kept] of this.#kept.entries()) {
      if (!kept || kept.findings.length === 0) continue;
      const { start } = this.#places[index]!;
      for (const finding of kept.findings) found.push(shifted(finding, start));
    }
    const document: RuleDocument = { model: this.model, text: this.model.text, facts: this.facts, mentions: this.mentions, paragraphs: this.#places };
    const gatheredBy = this.#gathered();
    let gatherer = 0;
    for (const active of this.environment.active) {
      if (!isOfDocument(active)) continue;
      const { rule, options } = active;
      const gathered = rule.gather ? gatheredBy[gatherer++]! : [];
      const own: Finding[] = [];
      // A rule that fails half-way gives nothing: half a comparison is no finding.
      if (this.#run(active, () => rule.check(document, report => own.push(checked(active, report, this.model.text.length)), gathered, options))) found.push(...own);
    }
    return found.sort((first, second) => first.start - second.start || first.end - second.end);
  }

  /** By the place among the gathering rules: one pass for all of them. */
  #gathered(): Gathered<unknown>[][] {
    const lists: Gathered<unknown>[][] = this.#gatherers.map(() => []);
    for (const [index, kept] of this.#kept.entries()) {
      if (!kept?.gathered) continue;
      const { start } = this.#places[index]!;
      for (const { position, value } of kept.gathered) lists[position]!.push({ index, start, value });
    }
    return lists;
  }

  /** @returns whether the rule worked; one that doesn't is logged once and left out */
  #run({ rule }: ActiveRule, work: () => void): boolean {
    const { id } = rule.meta;
    if (this.#failed.has(id)) return false;
    try {
      work();
      return true;
    } catch (cause) {
      this.#failed.add(id);
      this.environment.logger.error(`The rule ${id} failed and is left out`, cause);
      return false;
    }
  }

  #sketch(): void {
    const { text } = this.model;
    for (const [index, { start, end, kind }] of this.#places.entries()) {
      if (this.#triggers[index] !== 0) continue;
      // No paragraph is without the top bit: 0 stands for “not looked at”.
      this.#triggers[index] = triggersIn(text, start, end) | LOOKED_AT;
      if (kind !== 'residue') this.#countWidths(index, start, end);
    }
  }

  #countWidths(index: number, start: number, end: number): void {
    const { text } = this.model;
    let full = 0;
    let half = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 0xff0c || code === 0xff1a || code === 0xff1b || code === 0xff08 || code === 0xff09 || code === 0xff01 || code === 0xff1f) full++;
      else if (code < 0x40 && isHalfMark(code) && classAt(text, at - 1) <= Class.ChineseDigit && classAt(text, at - 1) >= Class.Ideograph) half++;
    }
    this.#full[index] = full;
    this.#half[index] = half;
  }

  #takeSketches(previous: DocumentFindings): void {
    forSharedParagraphs(previous.model, this.model, (was, is) => {
      if ((previous.#places[was]!.kind === 'residue') !== (this.#places[is]!.kind === 'residue')) return;
      this.#triggers[is] = previous.#triggers[was]!;
      this.#full[is] = previous.#full[was]!;
      this.#half[is] = previous.#half[was]!;
    });
  }

  #takeFindings(previous: DocumentFindings): void {
    forSharedParagraphs(previous.model, this.model, (was, is) => {
      if (previous.#places[was]!.kind === this.#places[is]!.kind) this.#kept[is] = previous.#kept[was];
    });
  }
}

const LOOKED_AT = 0x80000000;

class ParagraphView implements RuleParagraph {
  readonly #mentions: DocumentMentions;
  readonly #index: number;

  constructor(
    readonly text: string,
    readonly kind: ParagraphKind,
    readonly facts: DocumentFacts,
    mentions: DocumentMentions,
    index: number,
  ) {
    this.#mentions = mentions;
    this.#index = index;
  }

  get mentions(): readonly Mention[] {
    return this.#mentions.inParagraph(this.#index);
  }

  get terms(): DocumentMentions['base'] {
    return this.#mentions.base;
  }
}

function isOfParagraph(active: ActiveRule): active is ActiveRule & { readonly rule: ParagraphRule } {
  return active.rule.scope === 'paragraph';
}

function isOfDocument(active: ActiveRule): active is ActiveRule & { readonly rule: DocumentRule<unknown> } {
  return active.rule.scope === 'document';
}

/** , ( ) : ; ! ? */
function isHalfMark(code: number): boolean {
  return code === 0x2c || code === 0x28 || code === 0x29 || code === 0x3a || code === 0x3b || code === 0x21 || code === 0x3f;
}

/** Each paragraph with what it is. */
function placesOf({ paragraphs, roles, elements }: DocumentModel): ParagraphPlace[] {
  const begun = new Map<number, DocumentElement>();
  const visit = (level: readonly DocumentElement[]): void => {
    for (const element of level) {
      if (element.depth > 0) begun.set(element.span.start, element);
      visit(element.children);
    }
  };
  visit(elements);
  return paragraphs.map(({ start, end }, index) => {
    const element = begun.get(start);
    return { start, end, element, kind: element?.kind ?? roles[index] ?? 'body' };
  });
}

function checked(active: ActiveRule, report: Report, length: number): Finding {
  if (!(report.start >= 0 && report.start <= report.end && report.end <= length)) throw new RangeError(`A finding out of bounds: ${report.start}–${report.end} of ${length}`);
  return { ...report, active, severity: active.severity ?? report.severity ?? active.rule.meta.severity };
}

function shifted(finding: Finding, by: number): Finding {
  const move = <T extends { readonly start: number; readonly end: number }>(place: T): T => ({ ...place, start: place.start + by, end: place.end + by });
  return {
    ...move(finding),
    ...(finding.fixes && { fixes: finding.fixes.map(fix => ({ ...fix, changes: fix.changes.map(move) })) }),
    ...(finding.related && { related: finding.related.map(move) }),
  };
}

function sum(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
