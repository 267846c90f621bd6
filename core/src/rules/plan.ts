import type { ActiveRule } from './configuration';
import type { DocumentRule, ParagraphKind, ParagraphRule, Rule } from './rule';
import { Sketcher, type Sketch } from './sketch';

/** A rule, and which paragraphs it is shown. */
export interface Gate {
  readonly active: ActiveRule;
  readonly rule: Rule;
  /** Among the rules that run; the place of its mark in {@link RulePlan.failed}. */
  readonly position: number;
  readonly triggers: number;
  /** Which bit of the cues it waits for; 0 for a rule that has none. */
  readonly cueWord: number;
  readonly cueBit: number;
  readonly except: ReadonlySet<ParagraphKind> | undefined;
}

const EVERYTHING = -1;

/** How a set of rules is run over paragraphs, made once for them. */
export class RulePlan {
  readonly checks: readonly (Gate & { readonly rule: ParagraphRule })[];
  readonly gatherers: readonly (Gate & { readonly rule: DocumentRule<unknown> })[];
  readonly documentRules: readonly (Gate & { readonly rule: DocumentRule<unknown> })[];
  readonly sketcher: Sketcher;
  /** By position: 1 for a rule that has thrown, which is left out from then on. */
  readonly failed: Uint8Array;

  constructor(active: readonly ActiveRule[]) {
    const groups = new Map<string, readonly string[]>();
    for (const { rule: { cues } } of active) if (cues) groups.set(cues.join(' '), cues);
    this.sketcher = new Sketcher([...groups.values()]);
    const numbers = new Map([...groups.keys()].map((key, index) => [key, index]));
    const gates = active.map((one, position): Gate => {
      const { triggers, cues, except } = one.rule;
      const group = cues && numbers.get(cues.join(' '))!;
      const waits = group !== undefined && group < this.sketcher.groups;
      return { active: one, rule: one.rule, position, triggers: triggers ?? EVERYTHING, cueWord: waits ? group >> 5 : 0, cueBit: waits ? 1 << (group & 31) : 0, except: except && new Set(except) };
    });
    this.checks = gates.filter(isOfParagraph);
    this.documentRules = gates.filter(isOfDocument);
    this.gatherers = this.documentRules.filter(({ rule }) => rule.gather);
    this.failed = new Uint8Array(active.length);
  }
}

/** Whether a rule is shown a paragraph. @param at where its words of cues begin */
export function isShown({ triggers, cueWord, cueBit, except }: Gate, found: number, cues: Sketch['cues'], at: number, kind: ParagraphKind): boolean {
  return (found & triggers) !== 0 && (cueBit === 0 || (cues[at + cueWord]! & cueBit) !== 0) && except?.has(kind) !== true;
}

function isOfParagraph(gate: Gate): gate is Gate & { readonly rule: ParagraphRule } {
  return gate.rule.scope === 'paragraph';
}

function isOfDocument(gate: Gate): gate is Gate & { readonly rule: DocumentRule<unknown> } {
  return gate.rule.scope === 'document';
}

const plans = new WeakMap<readonly ActiveRule[], RulePlan>();

export function planOf(active: readonly ActiveRule[]): RulePlan {
  let plan = plans.get(active);
  if (!plan) plans.set(active, (plan = new RulePlan(active)));
  return plan;
}
