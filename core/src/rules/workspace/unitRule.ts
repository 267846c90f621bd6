import type { ParagraphKind, ParagraphRule, RuleMeta, RuleParagraph, Severity } from '../rule';
import type { LinearPattern } from './patterns';

/** One rule of `.gongwen/rules.yaml`. */
export interface UnitRuleData {
  readonly id: string;
  readonly pattern?: string;
  readonly words?: readonly string[];
  readonly message: string;
  readonly severity?: Severity;
  readonly replacement?: string;
  readonly where?: { readonly titleOnly?: boolean; readonly kinds?: readonly ParagraphKind[] };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

type Search = (text: string) => Iterable<Found>;

/** A pattern is held against one stretch at a time: what one search costs grows with its length, and so does the number of searches. */
const LONGEST_STRETCH = 1000;
/** In one stretch; more of one kind tell nothing new. */
const MOST_FOUND = 50;
const SENTENCE_ENDS = '。！？\n';
const RUNNING_TEXT: readonly ParagraphKind[] = ['body', 'leadIn', 'transition', 'closing'];

/** @param pattern compiled, for a rule that has one; else its words are looked for */
export function unitRule(data: UnitRuleData, pattern: LinearPattern | undefined): ParagraphRule {
  const kinds = kindsOf(data);
  const search = pattern ? searchPattern(pattern) : searchWords(data.words ?? []);
  // A fix whose outcome is found again is left to the user.
  const isSafe = data.replacement !== undefined && !(pattern && data.replacement.includes('$')) && [...search(data.replacement)].length === 0;
  return {
    meta: unitMeta(data.id, data.message, data.severity ?? 'warning'),
    scope: 'paragraph',
    check({ text, kind }: RuleParagraph, report) {
      if (kinds && !kinds.has(kind)) return;
      for (const { start, end, groups } of search(text)) {
        const replacement = data.replacement === undefined ? undefined : pattern ? filledIn(data.replacement, groups) : data.replacement;
        if (replacement !== undefined && standsAlready(text, start, end, replacement)) continue;
        report({ start, end, message: 'own', arguments: { text: data.message }, ...(replacement === undefined ? {} : { fixes: [{ kind: isSafe ? 'safe' : 'ask', changes: [{ start, end, newText: replacement }] }] }) });
      }
    },
  };
}

/** What the unit says of its rule stands in place of a template: braces in it are text. */
export function unitMeta(id: string, title: string, severity: Severity, messages: RuleMeta['messages'] = { own: { zh: '{text}', en: '{text}' } }): RuleMeta {
  return { id: `unit/${id}`, title: { zh: title, en: title }, severity, profile: 'draft', clauses: [], messages };
}

function kindsOf({ where }: UnitRuleData): ReadonlySet<ParagraphKind> | undefined {
  const kinds = [...(where?.kinds ?? []), ...(where?.titleOnly === true ? (['title'] as const) : [])];
  if (kinds.length === 0) return undefined;
  return new Set(kinds.flatMap(kind => (kind === 'body' ? RUNNING_TEXT : [kind])));
}

function searchPattern(pattern: LinearPattern): Search {
  return function* (text) {
    for (let from = 0; from < text.length; ) {
      const to = endOfStretch(text, from);
      const stretch = text.slice(from, to);
      let at = 0;
      for (let count = 0; count < MOST_FOUND && at < stretch.length; count++) {
        const match = pattern.find(stretch, at);
        if (!match) break;
        if (match.end > match.start) yield { start: from + match.start, end: from + match.end, groups: match.groups };
        at = Math.max(match.end, at + 1);
      }
      from = to;
    }
  };
}

/** Behind the last sentence that fits. */
function endOfStretch(text: string, from: number): number {
  if (text.length - from <= LONGEST_STRETCH) return text.length;
  for (let end = from + LONGEST_STRETCH; end > from + LONGEST_STRETCH / 2; end--) if (SENTENCE_ENDS.includes(text[end - 1]!)) return end;
  return from + LONGEST_STRETCH;
}

function searchWords(words: readonly string[]): Search {
  const byFirst = new Map<string, string[]>();
  for (const word of [...words].sort((first, second) => second.length - first.length)) {
    const list = byFirst.get(word[0]!) ?? [];
    list.push(word);
    byFirst.set(word[0]!, list);
  }
  const first = new RegExp(`[${[...byFirst.keys()].map(character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`, 'g');
  return function* (text) {
    first.lastIndex = 0;
    for (let match = first.exec(text); match; match = first.exec(text)) {
      const start = match.index;
      const word = byFirst.get(match[0])!.find(candidate => text.startsWith(candidate, start));
      if (word === undefined) continue;
      const end = start + word.length;
      yield { start, end, groups: [word] };
      first.lastIndex = end;
    }
  };
}

/** `$1` … `$9` and `$&` or `$0` for the whole, `$$` for the sign. */
function filledIn(replacement: string, groups: readonly (string | null)[]): string {
  return replacement.replace(/\$([$&\d])/g, (_, sign: string) => (sign === '$' ? '$' : (groups[sign === '&' ? 0 : Number(sign)] ?? '')));
}

/** Whether what is found is part of the right form, which stands there in full. */
function standsAlready(text: string, start: number, end: number, replacement: string): boolean {
  const found = text.slice(start, end);
  if (found === replacement) return true;
  for (let at = replacement.indexOf(found); at >= 0; at = replacement.indexOf(found, at + 1)) if (start >= at && text.startsWith(replacement, start - at)) return true;
  return false;
}
