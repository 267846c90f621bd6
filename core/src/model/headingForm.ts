import type { Block } from './blocks';
import { Class, classAt, spacesEnd } from '../text/characters';
import { outlineKey } from './announcedOutlines';
import type { ElementKind } from './documentModel';
import { ClauseOpenings, gluedHeadingEnd } from './gluedHeadings';
import { sentencePenalty, SENTENCE_OPENINGS, VERB_OPENING } from './sentences';
import type { OutlineEntry } from './series';
import type { UnnumberedHeading } from './unnumbered';

/** A first look at one paragraph: clearly positive a heading, clearly negative an item, near 0 what its siblings are. */
interface Guess {
  readonly score: number;
  /** The form if it is no item. */
  readonly form: 'heading' | 'runInHeading';
  /** Code units from the paragraph's start to the end of the heading's text, without end punctuation. */
  readonly nameLength: number;
}

/** Labels of facts, whose value follows a colon: 时间：3月5日. */
const FACT_LABEL =
  /(?:时间|地点|对象|主题|范围|人员|方式|单位|电话|内容|目的|名称|要求|任务|目标|步骤|标准|条件|程序|主持|出席|列席|缺席|组长|成员|负责人|牵头)$/;

/**
 * Tells the three kinds of numbered paragraph apart: a heading on its own line, a run-in heading
 * (段首题: first sentence or clause, the body follows), an item without a heading of its own.
 * @param isProvision it counts on through the chapters of a regulation, as articles do
 * @param bodyBelow a paragraph that belongs to this one follows: unnumbered text or a deeper number
 */
function guessForm(text: string, block: Block, bodyBelow: boolean, isProvision: boolean): Guess {
  const { memo } = block.facts;
  const variant = (bodyBelow ? 1 : 0) + (isProvision ? 2 : 0);
  if (memo.guessVariant !== variant) {
    memo.guess = lookAt(text, block, bodyBelow, isProvision);
    memo.guessVariant = variant;
  }
  return memo.guess as Guess;
}

function lookAt(text: string, block: Block, bodyBelow: boolean, isProvision: boolean): Guess {
  const marker = block.marker!;
  const textStart = spacesEnd(text, block.labelStart + marker.length, block.end);
  const headLength = block.headEnd - textStart;
  const head = text.slice(textStart, Math.min(block.headEnd, textStart + 80));
  const isArticle = marker.form === 'article';

  if (textStart >= block.end) return { form: 'heading', score: bodyBelow && !isArticle ? 5 : -5, nameLength: block.end - block.start };

  if (block.headMark === Class.LineEnd) {
    const closed = block.lastClass === Class.Semicolon || block.lastClass === Class.Comma || block.lastClass === Class.EnumerationComma;
    if (closed || headLength > 80) return { form: 'heading', score: -5, nameLength: block.end - block.start };
    // 首先，我们了解一下…的概念: with a body below it even a lecturer's sentence heads a section.
    let score = bodyBelow ? 4 - Math.min(3, sentencePenalty(head)) : 0.5 - sentencePenalty(head);
    if (headLength > 45) score -= 2;
    if (headLength > 35 && (head.match(/[，,]/g)?.length ?? 0) > 1) score -= 2;
    const space = innerSpace(text, textStart, block.end);
    if (space !== undefined) return { form: 'heading', score, nameLength: space - block.start };
    return { form: 'heading', score, nameLength: block.end - block.start };
  }

  if (block.headEnd + 1 >= block.end || isChargeNote(text, block)) {
    if (isArticle)
      return { form: 'heading', score: /的?规定$/.test(head) && headLength < 30 && bodyBelow ? 1 : -5, nameLength: block.headEnd - block.start };
    if (block.headMark === Class.Colon) {
      const score = (headLength <= 20 ? 2 : headLength <= 40 ? -0.5 : -3) - (/(?:如下|为)$/.test(head) ? 3 : sentencePenalty(head));
      return { form: 'heading', score, nameLength: block.headEnd - block.start };
    }
    const score = (bodyBelow ? 3 : -4) + (headLength <= 18 ? 1 : headLength > 45 ? -4 : headLength > 32 ? -1 : 0) - sentencePenalty(head) * 0.7;
    return { form: 'heading', score, nameLength: headingEnd(text, block) - block.start };
  }

  // A colon inside a short line of its own belongs to the heading: 一、高擎旗帜：坚守…的恒心
  if (
    block.headMark === Class.Colon &&
    block.end - textStart <= 45 &&
    !endsSentence(block.lastClass) &&
    headLength > 2 &&
    !FACT_LABEL.test(head) &&
    !hasSentenceEnd(text, block.headEnd, block.end)
  ) {
    return { form: 'heading', score: bodyBelow ? 3 : 0.4, nameLength: block.end - block.start };
  }

  let score = headLength <= 8 ? 4 : headLength <= 16 ? 3 : headLength <= 24 ? 2 : headLength <= 32 ? 1 : headLength <= 40 ? -0.5 : -4;
  score -= sentencePenalty(head);
  if (headLength > 24 && headLength <= 40 && VERB_OPENING.test(head)) score += 1;
  if (isArticle) score -= 6;
  else if (isProvision && !VERB_OPENING.test(head)) score -= 3;
  if (/[；;]/.test(head)) score -= 4;
  if (block.headMark === Class.Colon) {
    if (headLength > 24) score -= 2;
    if (/(?:如下|指出|强调|提出|认为|要求|规定|做到|问|说)$/.test(head)) score -= 2;
  } else if (block.end - block.headEnd < headLength / 2) {
    score -= 1;
  }
  return { form: 'runInHeading', score, nameLength: headingEnd(text, block) - block.start };
}

/** A space that parts a short heading from a body that was glued to it: 一、 工作目标 本学年是… */
function innerSpace(text: string, start: number, end: number): number | undefined {
  for (let index = start + 3; index < end && index < start + 34; index++) {
    if (classAt(text, index) !== Class.Space) continue;
    return end - index > 24 && classAt(text, index - 1) === Class.Ideograph ? index : undefined;
  }
  return undefined;
}

/** 。 and ： are no part of a heading; ？ and ！ are. */
function headingEnd(text: string, block: Block): number {
  const mark = text[block.headEnd];
  return mark === '？' || mark === '！' || mark === '?' || mark === '!' ? block.headEnd + 1 : block.headEnd;
}

/** An unclosed quote hides the mark that ends a heading: 一、【要求： — the promise to clients holds for it too. */
function withoutEndMarks(text: string, start: number, end: number): number {
  let index = end;
  while (index > start + 1) {
    const found = classAt(text, index - 1);
    if (found !== Class.Colon && found !== Class.Space && found !== Class.LineEnd && text[index - 1] !== '。') break;
    index--;
  }
  return index;
}

function endsSentence(last: Class): boolean {
  return last === Class.SentenceEnd || last === Class.Semicolon || last === Class.Comma || last === Class.Colon;
}

function hasSentenceEnd(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (classAt(text, index) === Class.SentenceEnd) return true;
  return false;
}

/** Names every entry: numbered ones by the three-way test with a look at their siblings, unnumbered ones as found. */
export function decideForms(
  text: string,
  blocks: readonly Block[],
  entries: readonly OutlineEntry[],
  to: number,
  roles: readonly (ElementKind | undefined)[],
  unnumbered: ReadonlyMap<number, UnnumberedHeading>,
  announced: ReadonlyMap<number, string>,
): void {
  let inChapters = false;
  const guesses: (Guess | undefined)[] = entries.map((entry, position) => {
    if (entry.marker === undefined) return undefined;
    const next = entries[position + 1];
    let follower = entry.index + 1;
    while (follower < to && roles[follower] === 'residue') follower++;
    const bodyBelow =
      next?.index === follower ? next.depth > entry.depth : follower < to && roles[follower] === undefined && !isNoteBelow(text, blocks[follower]!);
    if (entry.marker.form === 'chapter' || entry.marker.form === 'section') inChapters = true;
    return guessForm(text, entry.block, bodyBelow, inChapters && entry.marker.form === 'chinese');
  });
  const leaning = siblingLeanings(entries, guesses);
  const openings = new ClauseOpenings(text);
  for (let position = 0; position < entries.length; position++) {
    const entry = entries[position]!;
    const guess = guesses[position];
    const nameStart = entry.block.labelStart;
    if (guess === undefined) {
      const heading = unnumbered.get(entry.index)!;
      entry.name(heading.form, heading.nameStart, withoutEndMarks(text, heading.nameStart, heading.nameEnd));
    } else if (guess.score + leaning[position]! > 0) {
      const echoed =
        guess.form === 'runInHeading'
          ? (announcedEnd(text, entry.block, announced) ?? echoEnd(text, entry.block) ?? certainGluedEnd(text, entry.block))
          : undefined;
      if (echoed !== undefined) entry.name('heading', nameStart, withoutEndMarks(text, nameStart, echoed));
      else entry.name(guess.form, nameStart, withoutEndMarks(text, nameStart, entry.block.start + guess.nameLength));
    } else {
      const glued = announcedEnd(text, entry.block, announced) ?? gluedEnd(text, entry, position, entries, guesses, openings);
      if (glued !== undefined) entry.name('heading', nameStart, withoutEndMarks(text, nameStart, glued));
      else entry.name('item', nameStart, entry.block.end);
    }
  }
}

/** Behind the first sentence nothing stands but who is in charge: （责任单位：…） */
function isChargeNote(text: string, block: Block): boolean {
  const rest = block.end - block.headEnd - 1;
  return (
    rest > 4 &&
    rest <= 80 &&
    block.headMark === Class.SentenceEnd &&
    /^[（(【\[][^（()）]*(?:责任|牵头|负责|配合|完成时限)[^（()）]*[）)】\]]$/.test(text.slice(block.headEnd + 1, block.end))
  );
}

/** 牵头单位：… below a task tells who does it; it is no body of a heading. */
function isNoteBelow(text: string, block: Block): boolean {
  return (
    block.headMark === Class.Colon &&
    block.headEnd - block.start <= 8 &&
    /^(?:[（(]?(?:牵头|责任|配合|负责|主办|协办|完成)|注$)/.test(text.slice(block.start, block.start + 4))
  );
}

/** How far siblings pull a doubtful paragraph: between −1 (all items) and +1 (all headings). */
function siblingLeanings(entries: readonly OutlineEntry[], guesses: readonly (Guess | undefined)[]): number[] {
  const leaning = new Array<number>(entries.length).fill(0);
  const open: number[][] = [];
  const settle = (group: readonly number[]): void => {
    if (group.length < 2) return;
    let sum = 0;
    for (const position of group) sum += Math.sign(guesses[position]?.score ?? 0);
    const mean = sum / group.length;
    // 5.县长讲话。 ends a list of items, whatever text follows the list.
    const last = group.at(-1)!;
    if (
      group.length >= 3 &&
      sum === -(group.length - 2) &&
      guesses[last]?.form === 'heading' &&
      guesses[last].score > 0 &&
      (entries[last + 1]?.depth ?? 0) <= entries[last]!.depth
    )
      leaning[last] = -10;
    for (const position of group) {
      if (leaning[position] !== 0) continue;
      const sureness = Math.abs(guesses[position]?.score ?? 5);
      if (sureness <= 1.5) leaning[position] = mean * 1.6;
      else if (sureness <= 3 && group.length >= 6 && Math.abs(mean) >= 0.6) leaning[position] = mean * 3.2;
    }
  };
  entries.forEach((entry, position) => {
    while (open.length > entry.depth) settle(open.pop()!);
    while (open.length < entry.depth) open.push([]);
    const group = open[entry.depth - 1]!;
    const previous = group.at(-1);
    if (previous !== undefined && entries[previous]!.key !== entry.key) {
      settle(group);
      group.length = 0;
    }
    group.push(position);
  });
  while (open.length > 0) settle(open.pop()!);
  return leaning;
}

/** 五、整治时间整治时间为一个月: the body takes up its heading word for word. */
function echoEnd(text: string, block: Block): number | undefined {
  const start = spacesEnd(text, block.labelStart + block.marker!.length, block.end);
  for (let length = 4; length <= 16 && start + length * 2 <= block.headEnd; length++) {
    if (text.startsWith(text.slice(start, start + length), start + length)) return start + length;
  }
  // …方面一是…: the points begin where the heading ends.
  const points = text.slice(start, block.headEnd).search(/(?<![第之唯统])(?:一是|一要)/);
  return points >= 6 ? start + points : undefined;
}

/** The announced outline spells the heading out: glued or not, it ends where it ends there. */
function announcedEnd(text: string, block: Block, announced: ReadonlyMap<number, string>): number | undefined {
  if (announced.size === 0) return undefined;
  const heading = announced.get(outlineKey(text, block));
  return heading !== undefined && text.startsWith(heading, block.labelStart) && block.end - block.labelStart > heading.length + 2
    ? block.labelStart + heading.length
    : undefined;
}

/** Where the break was lost, a short first sentence may hold heading and body: 六、其他事项会议还研究了… */
function certainGluedEnd(text: string, block: Block): number | undefined {
  const { marker } = block;
  if ((block.startsLine && block.endsLine) || (marker?.form !== 'chinese' && marker?.form !== 'chineseInParentheses')) return undefined;
  const start = spacesEnd(text, block.labelStart + marker.length, block.end);
  return block.headEnd - start >= 12
    ? gluedHeadingEnd(text, start, block.headEnd, undefined, text.startsWith('关于', start) ? AGENDA : CERTAIN)
    : undefined;
}

const CERTAIN = 3.7;
/** 关于…问题 shows its end by itself. */
const AGENDA = 2.3;

/** Only top forms are worth the search, and only where a line break is known to be lost. */
function gluedEnd(
  text: string,
  entry: OutlineEntry,
  position: number,
  entries: readonly OutlineEntry[],
  guesses: readonly (Guess | undefined)[],
  openings: ClauseOpenings,
): number | undefined {
  const { block, marker } = entry;
  if (marker === undefined || (marker.form !== 'chinese' && marker.form !== 'chineseInParentheses' && marker.form !== 'ordinal')) return undefined;
  if (block.end - block.start < 36) return undefined;
  const start = spacesEnd(text, block.labelStart + marker.length, block.end);
  // A line that kept its ends is glued only if no sentence ends for long.
  if (block.headEnd - start < (block.startsLine && block.endsLine ? (block.headMark === Class.LineEnd ? 50 : 120) : 14)) return undefined;
  if (SENTENCE_OPENINGS.test(text.slice(start, start + 12))) return undefined;
  let total = 0;
  let count = 0;
  for (let other = Math.max(0, position - 12); other < entries.length && other < position + 12; other++) {
    const guess = guesses[other];
    if (other !== position && entries[other]!.key === entry.key && guess !== undefined && guess.score > 0) {
      total += guess.nameLength - entries[other]!.block.facts.labelOffset - entries[other]!.marker!.length;
      count++;
    }
  }
  return gluedHeadingEnd(text, start, block.headEnd, count > 0 ? total / count : undefined, undefined, openings);
}
