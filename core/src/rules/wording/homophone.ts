import { fold, PASSED_OVER, type Folding } from '../../terms/folding';
import { Matcher } from '../../terms/matcher';
import type { TermBase } from '../../terms/termBase';
import { itemLists, namesOf } from '../../terms/termEntry';
import { isIdeograph } from '../../text/characters';
import type { ParagraphRule, RulePage } from '../rule';

/** 规范用语里的同音误字 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/homophone',
    title: { zh: '用语中的同音误字', en: 'Homophone inside a term' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: { homophone: { zh: '“{found}”与“{right}”读音相同而用字不同，请核对。', en: '“{found}” sounds like “{right}” and is written otherwise; check it.' } },
  },
  scope: 'paragraph',
  check({ text, terms }, report) {
    const { matcher, folding } = soundsOf(terms);
    for (const { start, end, value: names } of matcher.match(text, 0, text.length)) {
      const found = text.slice(start, end);
      if (names.includes(found)) continue;
      const folded = fold(folding, found);
      if (names.includes(folded) || RIGHT.has(folded)) continue;
      const [first, ...others] = names.filter(name => isSlip(name, folded));
      // Of two terms that sound alike nobody could tell which is meant.
      if (first === undefined || others.length > 0) continue;
      const at = differenceOf(folded, first);
      // At an end the character may belong to the next word: 职业教育发|展 is no 职业教育法.
      if ((at.start === 0 && isIdeograph(text, start - 1)) || (at.end === folded.length && isIdeograph(text, end))) continue;
      const from = offsetOf(folding, text, start, at.start);
      const to = offsetOf(folding, text, start, at.end - 1) + 1;
      report({
        start: from,
        end: to,
        message: 'homophone',
        arguments: { found: found.replace(/\s+/g, ''), right: first },
        fixes: [{ kind: 'ask', title: { zh: `改为“${first}”`, en: `Change to “${first}”` }, changes: [{ start: from, end: to, newText: first.slice(at.start, at.end) }] }],
      });
    }
  },
};

interface Sounds {
  readonly matcher: Matcher<readonly string[]>;
  readonly folding: Folding;
}

const SHORTEST = 4;
const LONGEST = 40;
/** From here on two characters may be others. */
const LONG = 7;
/** Right words that sound like a term. */
const RIGHT = new Set(['违法必纠', '民主法制', '社会主义法制', '检查监督', '检察监督', '不服人民', '同时涉及', '依法质证', '医术精湛', '法制保障', '法制宣传教育', '坚忍不拔', '设施连通', '联系会议', '标准画法', '品的合格', '党为领导', '中华人民共和国检察官法', '检察官法', '和美湘村']);
/** Characters that are put for one another by habit, or that other rules judge. */
const INTERCHANGED = ['的地得', '他她它', '做作', '账帐', '像象', '其期', '和合', '分份', '实时', '事实', '以已', '与于', '检监'];
/** Code units of no character: a syllable takes one. */
const PRIVATE = 0xe000;
const sounds = new WeakMap<TermBase, Sounds>();

/** The names of terms and documents in a trie of syllables instead of characters. */
function soundsOf(terms: TermBase): Sounds {
  const known = sounds.get(terms);
  if (known) return known;
  const bySound: Folding = terms.folding.slice();
  const syllables = new Map<string, number>();
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const plain = terms.folding[code]!;
    const syllable = plain === PASSED_OVER ? undefined : terms.readings.syllables(String.fromCharCode(plain))[0];
    if (syllable === undefined) continue;
    let number = syllables.get(syllable);
    if (number === undefined) syllables.set(syllable, (number = PRIVATE + syllables.size));
    bySound[code] = number;
  }
  const groups = new Map<string, string[]>();
  for (const name of candidateNames(terms)) {
    const folded = fold(terms.folding, name);
    if (folded.length < SHORTEST || folded.length > LONGEST || !/^[\u4e00-\u9fff]+$/.test(folded)) continue;
    const key = fold(bySound, folded);
    const group = groups.get(key);
    if (!group) groups.set(key, [folded]);
    else if (!group.includes(folded)) group.push(folded);
  }
  const made: Sounds = { matcher: new Matcher(bySound, [...groups].map(([, group]) => ({ text: group[0]!, value: group }))), folding: terms.folding };
  sounds.set(terms, made);
  return made;
}

function* candidateNames(terms: TermBase): Iterable<string> {
  for (const entry of terms.entries) {
    yield* namesOf(entry);
    for (const items of entry.senses.flatMap(itemLists)) yield* items;
  }
  for (const { title, shortTitles } of terms.documents) {
    yield title;
    yield* shortTitles ?? [];
  }
  yield* terms.wording.heard;
  for (const { right } of terms.wording.formulations) if (right !== undefined) yield right;
}

/** One or two characters of several are others. */
function isSlip(name: string, found: string): boolean {
  if (name.length !== found.length) return false;
  let different = 0;
  for (let index = 0; index < name.length; index++) {
    if (name[index] === found[index]) continue;
    if (INTERCHANGED.some(set => set.includes(name[index]!) && set.includes(found[index]!))) return false;
    different++;
  }
  return different === 1 || (different === 2 && name.length >= LONG);
}

function differenceOf(one: string, other: string): { start: number; end: number } {
  let start = 0;
  while (one[start] === other[start]) start++;
  let end = one.length;
  while (one[end - 1] === other[end - 1]) end--;
  return { start, end };
}

/** Where the character with this number among those that mean something stands. */
function offsetOf(folding: Folding, text: string, start: number, number: number): number {
  let at = start;
  for (let left = number; ; at++) {
    if (folding[text.charCodeAt(at)] === PASSED_OVER) continue;
    if (left-- === 0) return at;
  }
}

export const page: RulePage = {
  about: {
    zh: '与词库里的用语、文件名称读音相同（不计声调）而有一两个字不同的写法，如“枫乔经验”“人类命运共同题”。四个字以上的才判断；两种用语同音的不判断。',
    en: 'What sounds like a term or title of the lists (tones aside) with one or two other characters. Only of four characters and more.',
  },
  bad: [
    { text: '要坚持和发展新时代“枫[|乔|]经验”。', fixed: '要坚持和发展新时代“枫桥经验”。' },
    { text: '推动构建人类命运共同[|题|]。', fixed: '推动构建人类命运共同体。' },
    { text: '要坚持稳中求[|近|]工作总基调。', fixed: '要坚持稳中求进工作总基调。' },
  ],
  good: [{ text: '要坚持和发展新时代“枫桥经验”。' }, { text: '推动构建人类命运共同体。' }, { text: '要坚持稳中求进工作总基调，切实做好各项工作。' }],
};
