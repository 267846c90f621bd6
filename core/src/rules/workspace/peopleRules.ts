import type { ParagraphRule, RuleParagraph } from '../rule';
import { unitMeta } from './unitRule';

/** One person of the unit's list, which is in order of precedence. */
export interface PersonData {
  readonly name: string;
  /** As they stand beside the name. */
  readonly posts?: readonly string[];
  readonly wrongForms?: readonly string[];
}

export const PEOPLE_RULES = ['people-spelling', 'people-post', 'people-order'] as const;

const LONGEST_GAP = 60;
/** Between the names of a list, apart from posts. */
const JOINED = /^\s*(?:、|和|及|以及|与|\s)\s*$/;
/** A post that somebody no longer has is rightly another. */
const FORMER = /(?:原|前|时任|曾任)(?:任)?$/;

interface Named {
  readonly person: PersonData;
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** The rules that follow from a list of people; none where it is empty. */
export function peopleRules(people: readonly PersonData[]): ParagraphRule[] {
  if (people.length === 0) return [];
  const names = people.map(({ name }) => name);
  const find = namesIn(people);
  const spelling = people.flatMap(({ name, wrongForms = [] }) => wrongForms.filter(form => !names.some(right => right.includes(form))).map(form => [form, name] as const));
  const posts = [...new Set(people.flatMap(person => person.posts ?? []))].sort((first, second) => second.length - first.length);
  return [...(spelling.length > 0 ? [spellingRule(new Map(spelling))] : []), ...(posts.length > 0 ? [postRule(find, posts)] : []), ...(people.length > 1 ? [orderRule(find, posts)] : [])];
}

function spellingRule(rightOf: ReadonlyMap<string, string>): ParagraphRule {
  const wrong = alternation([...rightOf.keys()]);
  return {
    meta: unitMeta('people-spelling', '姓名误写', 'warning', { wrong: { zh: '“{found}”与单位名单的姓名不符，名单上是“{name}”。', en: '“{found}” is not how the unit’s list writes the name: “{name}”.' } }),
    scope: 'paragraph',
    check({ text }, report) {
      for (const { 0: found, index: start } of text.matchAll(wrong)) {
        const name = rightOf.get(found)!;
        const end = start + found.length;
        report({ start, end, message: 'wrong', arguments: { found, name }, fixes: [{ kind: 'safe', changes: [{ start, end, newText: name }] }] });
      }
    },
  };
}

function postRule(find: (text: string) => Named[], posts: readonly string[]): ParagraphRule {
  return {
    meta: unitMeta('people-post', '职务与名单不符', 'warning', { other: { zh: '单位名单上{name}的职务是“{posts}”，这里写作“{found}”，请核对。', en: 'The unit’s list has {name} as “{posts}”; here stands “{found}”: check which is right.' } }),
    scope: 'paragraph',
    check({ text }, report) {
      const named = find(text);
      for (const [index, { person, start, end }] of named.entries()) {
        if (!person.posts) continue;
        const place = postBefore(text, start, posts, named[index - 1]?.end ?? 0) ?? postBehind(text, end, posts, named[index + 1]?.start);
        if (!place) continue;
        const found = text.slice(place.start, place.end);
        if (person.posts.some(post => isPartOf(found, post) || isPartOf(post, found))) continue;
        report({ ...place, message: 'other', arguments: { name: person.name, posts: person.posts.join('、'), found }, fixes: person.posts.map(post => ({ kind: 'ask', changes: [{ ...place, newText: post }] })) });
      }
    },
  };
}

function orderRule(find: (text: string) => Named[], posts: readonly string[]): ParagraphRule {
  const anyPost = posts.length > 0 ? alternation(posts) : undefined;
  const isList = (gap: string) => gap.length <= LONGEST_GAP && JOINED.test(anyPost ? gap.replace(anyPost, '') : gap);
  return {
    meta: unitMeta('people-order', '排名先后与名单不符', 'information', { order: { zh: '单位名单上“{first}”在“{second}”之前，请核对先后。', en: 'The unit’s list has “{first}” before “{second}”: check the order.' } }),
    scope: 'paragraph',
    check({ text }: RuleParagraph, report) {
      const named = find(text);
      for (const [index, { person, rank, start, end }] of named.entries()) {
        const before = named[index - 1];
        if (!before || before.rank <= rank || !isList(text.slice(before.end, start))) continue;
        report({ start, end, message: 'order', arguments: { first: person.name, second: before.person.name } });
      }
    },
  };
}

function namesIn(people: readonly PersonData[]): (text: string) => Named[] {
  const byName = new Map(people.map((person, rank) => [person.name, { person, rank }]));
  const any = alternation([...byName.keys()]);
  return text => Array.from(text.matchAll(any), ({ 0: name, index }) => ({ ...byName.get(name)!, start: index, end: index + name.length }));
}

/** The post that ends where the name begins. */
function postBefore(text: string, start: number, posts: readonly string[], from: number): { readonly start: number; readonly end: number } | undefined {
  const end = start - (/\s*$/.exec(text.slice(Math.max(from, start - 3), start))?.[0].length ?? 0);
  const post = posts.find(candidate => text.endsWith(candidate, end) && end - candidate.length >= from);
  if (post === undefined) return undefined;
  const at = end - post.length;
  const before = text.slice(Math.max(0, at - 3), at);
  if (FORMER.test(before)) return undefined;
  return { start: before.endsWith('副') ? at - 1 : at, end };
}

/** The post that begins where the name ends, unless it belongs to the next name. */
function postBehind(text: string, end: number, posts: readonly string[], next: number | undefined): { readonly start: number; readonly end: number } | undefined {
  const post = posts.find(candidate => text.startsWith(candidate, end) || text.startsWith(`副${candidate}`, end));
  if (post === undefined) return undefined;
  const last = end + post.length + (text.startsWith(post, end) ? 0 : 1);
  return next !== undefined && next - last <= 1 ? undefined : { start: end, end: last };
}

/** 局长 for 市财政局局长, but not for 副局长. */
function isPartOf(part: string, whole: string): boolean {
  return whole.endsWith(part) && whole[whole.length - part.length - 1] !== '副';
}

function alternation(texts: readonly string[]): RegExp {
  return new RegExp([...texts].sort((first, second) => second.length - first.length).map(text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g');
}
