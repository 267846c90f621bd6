import assert from 'node:assert/strict';
import { activeRules, DocumentFindings, DocumentMentions, findingMessage, parseDocument, rules, TermBase, type DocumentModel, type Finding, type Fix, type Logger, type Rule, type RuleSettings } from '../../core/src/index';
import type { RuleExample } from '../../core/src/rules/rule';
import { markedText } from './markedText';
import { builtInData } from './termFixture';

/** The built-in terms and wording, as the server has them. */
export const builtInBase = new TermBase(builtInData);

/** A failing rule fails the test. */
export const strictLogger: Logger = {
  warn: message => assert.fail(message),
  error: (message, cause) => assert.fail(`${message}: ${cause instanceof Error ? (cause.stack ?? '') : String(cause)}`),
};

export const ALL: RuleSettings = { profile: 'release', severities: {}, options: {} };

/** Each text is read once, however many rules look at it. */
const known = new Map<string, { readonly model: DocumentModel; readonly mentions: DocumentMentions }>();

function read(text: string): { readonly model: DocumentModel; readonly mentions: DocumentMentions } {
  let reading = known.get(text);
  if (!reading) {
    const model = parseDocument(text);
    known.set(text, (reading = { model, mentions: new DocumentMentions(model, builtInBase) }));
  }
  return reading;
}

/** Everything that the rules find in a text. */
export function findingsIn(text: string, settings: RuleSettings = ALL, only: readonly Rule[] = rules): readonly Finding[] {
  const { model, mentions } = read(text);
  return new DocumentFindings(model, mentions, { active: activeRules(only, settings), logger: strictLogger }).findings;
}

/** What one rule finds, turned on for it where it is off. */
export function findingsOf(rule: Rule, text: string, options: RuleExample['options'] = {}): readonly Finding[] {
  const { id, severity } = rule.meta;
  return findingsIn(text, { profile: 'release', severities: rule.meta.profile === 'off' ? { [id]: severity } : {}, options: { [id]: options } }, [rule]);
}

/** The example's marks are what the rule finds, no more and no less; its `fixed` is what its fixes make of it. */
export function checkExample(rule: Rule, example: RuleExample): void {
  const { text, ranges } = markedText(example.text);
  const found = findingsOf(rule, text, example.options);
  const show = (spans: readonly { readonly start: number; readonly end: number }[]) => spans.map(({ start, end }) => `${start}–${end} ${text.slice(start, end)}`);
  const byPlace = [...ranges].sort((first, second) => first.start - second.start || first.end - second.end);
  assert.deepEqual(show(found), show(byPlace), `${rule.meta.id}: ${text}`);
  for (const finding of found) {
    for (const language of ['zh', 'en'] as const) {
      const message = findingMessage(finding, language);
      assert.ok(message.length > 4 && !/[{}]|undefined|NaN/.test(message), `${rule.meta.id}: ${message}`);
    }
  }
  if (example.message !== undefined) assert.ok(findingMessage(found[0], 'zh').includes(example.message), `${findingMessage(found[0], 'zh')} lacks ${example.message}`);
  if (example.fixed !== undefined) assert.equal(applyFixes(text, found.flatMap(finding => finding.fixes?.slice(0, 1) ?? [])), example.fixed);
}

/** The text after several fixes; of two that overlap the first counts. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let result = '';
  let at = 0;
  for (const change of fixes.flatMap(fix => fix.changes).sort((first, second) => first.start - second.start || first.end - second.end)) {
    if (change.start < at) continue;
    result += text.slice(at, change.start) + change.newText;
    at = change.end;
  }
  return result + text.slice(at);
}
