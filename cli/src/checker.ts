import { activeRules, DocumentFindings, DocumentMentions, fixAll, parseDocument, rules, safeFix, type DocumentModel, type Finding, type Logger, type RuleSettings, type TermBase, type TextChange } from '../../core/src/index';
import type { Unit } from './unit';

/** One text, judged. */
export interface CheckedText {
  readonly model: DocumentModel;
  readonly findings: readonly Finding[];
  /** The changes of all safe fixes, until none is left. */
  fixes(): readonly TextChange[];
}

/** Judges texts by one set of rules. */
export class Checker {
  readonly #base: TermBase;
  readonly #settings: RuleSettings;
  readonly #unit: Unit;
  readonly #logger: Logger;

  constructor(base: TermBase, settings: RuleSettings, unit: Unit, logger: Logger) {
    this.#base = base;
    this.#settings = settings;
    this.#unit = unit;
    this.#logger = logger;
  }

  /** @param path by which the unit's exceptions know it */
  check(text: string, path: string): CheckedText {
    const markdown = path.endsWith('.md');
    const exceptions = this.#unit.exceptionsFor(path);
    const model = parseDocument(text, { markdown });
    const mentions = new DocumentMentions(model, this.#base);
    const active = activeRules([...rules, ...this.#unit.rules], this.#settings, exceptions.rules);
    const judged = new DocumentFindings(model, mentions, { active, logger: this.#logger });
    return {
      model,
      findings: exceptions.without(model, judged.findings),
      fixes: () => fixAll(judged, { markdown, choose: safeFix, keep: (version, found) => exceptions.without(version, found), converges: true }),
    };
  }
}

/** A text with changes made, its own line ends in what is put in. */
export function applied(text: string, changes: readonly TextChange[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let result = '';
  let at = 0;
  for (const { start, end, newText } of changes) {
    result += text.slice(at, start) + newText.replace(/\r?\n/g, lineEnd);
    at = end;
  }
  return result + text.slice(at);
}
