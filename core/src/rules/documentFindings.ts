import type { DocumentElement, DocumentModel } from '../model/documentModel';
import { forSharedParagraphs } from '../model/sharedText';
import type { Logger } from '../ports';
import type { DocumentMentions, Mention } from '../terms/mentions';
import type { ActiveRule } from './configuration';
import { documentFacts, sameFacts, type DocumentFacts } from './facts';
import { isShown, planOf, type Gate, type RulePlan } from './plan';
import type { Gathered, ParagraphKind, ParagraphPlace, Report, RuleDocument, RuleParagraph, Severity } from './rule';
import { CUE_WORDS } from './sketch';

/** What a rule found, with the rule and the severity it has under the user's settings; all of one shape, for there may be hundreds. */
export interface Finding extends Pick<Report, 'start' | 'end' | 'message'> {
  readonly arguments: Report['arguments'] | undefined;
  readonly fixes: Report['fixes'] | undefined;
  readonly related: Report['related'] | undefined;
  readonly clause: Report['clause'] | undefined;
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
  readonly gathered: readonly KeptValue[] | undefined;
  /** The findings as they were placed last: most keys move nothing above them. */
  placed: { readonly start: number; readonly findings: readonly Finding[] } | undefined;
}

interface KeptValue {
  readonly position: number;
  readonly value: unknown;
  placed: Gathered<unknown> | undefined;
}

const NOTHING: Kept = { findings: [], gathered: undefined, placed: undefined };

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
  readonly #cues: Uint32Array;
  readonly #kept: (Kept | undefined)[];
  readonly #plan: RulePlan;
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
    this.#cues = new Uint32Array(count * CUE_WORDS);
    this.#kept = new Array<Kept | undefined>(count);
    this.#plan = planOf(environment.active);
    if (previous !== undefined && previous.#plan === this.#plan) this.#takeSketches(previous);
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
    const { start, end, kind } = this.#places[index]!;
    if (kind === 'residue') return this.#gatherFrom(index, NOTHING.findings);
    const triggers = this.#triggers[index]!;
    const { failed, checks } = this.#plan;
    const length = end - start;
    let paragraph: RuleParagraph | undefined;
    let findings: Finding[] | undefined;
    let current: ActiveRule | undefined;
    const report = (found: Report): void => {
      (findings ??= []).push(checked(current!, found, length));
    };
    for (const gate of checks) {
      if (!isShown(gate, triggers, this.#cues, index * CUE_WORDS, kind) || failed[gate.position] !== 0) continue;
      current = gate.active;
      try {
        gate.rule.check((paragraph ??= this.#paragraph(index)), report, current.options);
      } catch (cause) {
        this.#fail(gate, cause);
      }
    }
    return this.#gatherFrom(index, findings ?? NOTHING.findings, paragraph);
  }

  #gatherFrom(index: number, findings: readonly Finding[], known?: RuleParagraph): Kept {
    const { kind } = this.#places[index]!;
    const triggers = this.#triggers[index]!;
    const { failed, gatherers } = this.#plan;
    let paragraph = known;
    let gathered: KeptValue[] | undefined;
    for (let position = 0; position < gatherers.length; position++) {
      const gate = gatherers[position]!;
      if (!isShown(gate, triggers, this.#cues, index * CUE_WORDS, kind) || failed[gate.position] !== 0) continue;
      try {
        const value = gate.rule.gather!((paragraph ??= this.#paragraph(index)), gate.active.options);
        if (value !== undefined) (gathered ??= []).push({ position, value, placed: undefined });
      } catch (cause) {
        this.#fail(gate, cause);
      }
    }
    return findings.length === 0 && gathered === undefined ? NOTHING : { findings, gathered, placed: undefined };
  }

  #paragraph(index: number): RuleParagraph {
    const { start, end, kind } = this.#places[index]!;
    return new ParagraphView(this.model.text.slice(start, end), kind, this.facts, this.mentions, index);
  }

  #conclude(): readonly Finding[] {
    const found: Finding[] = [];
    for (let index = 0; index < this.#kept.length; index++) {
      const kept = this.#kept[index]!;
      if (kept.findings.length === 0) continue;
      const { start } = this.#places[index]!;
      if (kept.placed?.start !== start) kept.placed = { start, findings: kept.findings.map(finding => shifted(finding, start)) };
      for (const finding of kept.placed.findings) found.push(finding);
    }
    const document: RuleDocument = { model: this.model, text: this.model.text, facts: this.facts, mentions: this.mentions, paragraphs: this.#places };
    const gatheredBy = this.#gathered();
    let gatherer = 0;
    const { documentRules, failed } = this.#plan;
    for (const gate of documentRules) {
      const { active, rule } = gate;
      const gathered = rule.gather ? gatheredBy[gatherer++]! : [];
      if (failed[gate.position] !== 0) continue;
      const before = found.length;
      try {
        rule.check(document, report => found.push(checked(active, report, this.model.text.length)), gathered, active.options);
      } catch (cause) {
        // Half a comparison is no finding.
        found.length = before;
        this.#fail(gate, cause);
      }
    }
    return found.sort((first, second) => first.start - second.start || first.end - second.end);
  }

  /** By the place among the gathering rules: one pass for all of them. */
  #gathered(): Gathered<unknown>[][] {
    const lists: Gathered<unknown>[][] = this.#plan.gatherers.map(() => []);
    for (let index = 0; index < this.#kept.length; index++) {
      const { gathered } = this.#kept[index]!;
      if (gathered === undefined) continue;
      const { start } = this.#places[index]!;
      for (const kept of gathered) {
        if (kept.placed?.index !== index || kept.placed.start !== start) kept.placed = { index, start, value: kept.value };
        lists[kept.position]!.push(kept.placed);
      }
    }
    return lists;
  }

  /** A rule that throws is logged once and left out. */
  #fail({ rule, position }: Gate, cause: unknown): void {
    this.#plan.failed[position] = 1;
    this.environment.logger.error(`The rule ${rule.meta.id} failed and is left out`, cause);
  }

  #sketch(): void {
    const { text } = this.model;
    const { sketcher } = this.#plan;
    for (let index = 0; index < this.#places.length; index++) {
      if (this.#triggers[index] !== 0) continue;
      const { start, end, kind } = this.#places[index]!;
      const { triggers, cues, full, half } = sketcher.sketch(text, start, end);
      // No paragraph is without the top bit: 0 stands for “not looked at”.
      this.#triggers[index] = triggers | LOOKED_AT;
      this.#cues.set(cues, index * CUE_WORDS);
      if (kind === 'residue') continue;
      this.#full[index] = full;
      this.#half[index] = half;
    }
  }

  #takeSketches(previous: DocumentFindings): void {
    forSharedParagraphs(previous.model, this.model, (was, is) => {
      if ((previous.#places[was]!.kind === 'residue') !== (this.#places[is]!.kind === 'residue')) return;
      this.#triggers[is] = previous.#triggers[was]!;
      this.#full[is] = previous.#full[was]!;
      this.#half[is] = previous.#half[was]!;
      for (let word = 0; word < CUE_WORDS; word++) this.#cues[is * CUE_WORDS + word] = previous.#cues[was * CUE_WORDS + word]!;
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

/** Each paragraph with what it is. */
export function placesOf({ paragraphs, roles, elements }: DocumentModel): ParagraphPlace[] {
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
  const { start, end, message, clause, fixes, related } = report;
  return { start, end, message, clause, arguments: report.arguments, fixes, related, active, severity: active.severity ?? report.severity ?? active.rule.meta.severity };
}

function shifted(finding: Finding, by: number): Finding {
  const { start, end, message, clause, fixes, related, active, severity } = finding;
  return {
    start: start + by,
    end: end + by,
    message,
    clause,
    arguments: finding.arguments,
    fixes: fixes?.map(fix => ({ ...fix, changes: fix.changes.map(change => ({ start: change.start + by, end: change.end + by, newText: change.newText })) })),
    related: related?.map(place => ({ ...place, start: place.start + by, end: place.end + by })),
    active,
    severity,
  };
}

function sum(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
