import type { Block } from './blocks';
import { likeness, phraseScore, type Candidate, type Stretch } from './phrases';
import { Class } from '../text/characters';

/** `double`: a sentence with another heading behind it on its line (see doubleHeadings.ts). */
type OwnLineStyle = 'bare' | 'sentence' | 'colon' | 'double';

interface OwnLine extends Candidate {
  readonly style: OwnLineStyle;
  /** Another short line stands directly above or below it. */
  readonly paired: boolean;
}

/** Within so many code units a text has its title. */
const OPENING_LENGTH = 160;

const NO_HEADING = /[；;|｜>＞*#=]|https?:|^[(（].*[)）]$|^(?:图|表)\s*\d/;

function ownLineCandidate(text: string, block: Block, index: number): OwnLine | undefined {
  if (!block.setOff) return undefined;
  const length = block.end - block.start;
  // Where wide spaces set it off in a line that lost its breaks, a longer phrase may still be a heading.
  if (length < 4 || length > (block.startsLine && block.endsLine ? 50 : 64)) return undefined;
  let style: OwnLineStyle = 'bare';
  let nameEnd = block.end;
  switch (block.lastClass) {
    case Class.SentenceEnd:
      if (text[block.end - 1] !== '。' || block.headEnd + 1 < block.end) return undefined;
      style = block.startsLine && !block.endsLine ? 'double' : 'sentence';
      nameEnd = block.end - 1;
      break;
    case Class.Colon:
      style = 'colon';
      nameEnd = block.end - 1;
      break;
    case Class.Semicolon:
    case Class.Comma:
    case Class.EnumerationComma:
      return undefined;
    default:
      if (block.headMark === Class.SentenceEnd || block.headMark === Class.Colon) return undefined;
      break;
  }
  const head = text.slice(block.start, nameEnd);
  if ((style === 'sentence' || style === 'colon') && head.length > 24) return undefined;
  if (!/[\u4e00-\u9fff]{2}/.test(head) || NO_HEADING.test(head)) return undefined;
  if (
    style === 'colon' &&
    /以下|下列|(?:如下|指出|强调|提出|认为|要求|们|说|事项|附件?|人员|单位|电话|同志|组长|成员|议程)$|^(?:各|尊敬|同志|主持|出席|列席|参加)/.test(
      head,
    )
  )
    return undefined;
  return {
    index,
    head,
    nameEnd,
    style,
    paired: false,
    score: !block.startsLine && style === 'bare' ? Math.max(phraseScore(head), 1) : phraseScore(head),
  };
}

/**
 * Short lines of their own between paragraphs: without end punctuation, or in a series of short sentences or of
 * phrases with a colon.
 */
export function ownLineHeadings({ text, blocks, from, to, roles, isNumbered }: Stretch): Candidate[] {
  const indices: number[] = [];
  for (let index = from; index < to; index++) if (roles[index] !== 'residue') indices.push(index);
  const known: (OwnLine | undefined)[] = indices.map(index =>
    roles[index] !== undefined || isNumbered(index) ? undefined : ownLineCandidate(text, blocks[index]!, index),
  );
  const hasNumbers = indices.some(isNumbered);
  const opening = text.slice(0, OPENING_LENGTH);
  const candidates: OwnLine[] = [];
  for (let position = 0; position + 1 < indices.length; position++) {
    const candidate = known[position];
    if (candidate === undefined) continue;
    // A run of short lines is a table, a list of names, a poem or a site's menu.
    const before = known[position - 1] !== undefined;
    const behind = known[position + 1] !== undefined;
    if ((before && behind) || (behind && known[position + 2] !== undefined) || (before && known[position - 2] !== undefined)) continue;
    const next = indices[position + 1]!;
    const nextBlock = blocks[next]!;
    const above = indices[position - 1];
    if (above !== undefined && roles[above] === undefined && !before) {
      const aboveBlock = blocks[above]!;
      const open = aboveBlock.lastClass < Class.SentenceEnd || aboveBlock.lastClass > Class.Comma;
      // Cells and verse: short lines above it too. And a line between two numbers is what the first one says.
      if (open && !isNumbered(above) && aboveBlock.end - aboveBlock.start < 20) continue;
      if (open && isNumbered(above) && isNumbered(next) && candidate.style === 'bare') continue;
    }
    const bodyFollows =
      isNumbered(next) ||
      behind ||
      (roles[next] === undefined && (nextBlock.end - nextBlock.start >= 40 || nextBlock.lastClass === Class.SentenceEnd));
    // A running head: the title again, at the top of a page.
    const isRunningHead = candidate.head.length >= 8 && blocks[candidate.index]!.start > OPENING_LENGTH && opening.includes(candidate.head);
    if (bodyFollows && !isRunningHead) candidates.push({ ...candidate, paired: before || behind });
  }
  // In a statute short sentences are provisions.
  const isStatute = indices.filter(index => isNumbered(index) && blocks[index]!.marker?.form === 'article').length >= 3;
  const styles: readonly OwnLineStyle[] = isStatute ? ['bare'] : ['bare', 'sentence', 'colon', 'double'];
  return styles.flatMap(style => acceptOwnLines(withoutRepeats(candidates.filter(candidate => candidate.style === style)), style, hasNumbers));
}

/** A line that comes again word for word is a formula or a site's own, no heading. */
function withoutRepeats(candidates: readonly OwnLine[]): OwnLine[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { head } of candidates) (seen.has(head) ? repeated : seen).add(head);
  return candidates.filter(candidate => !repeated.has(candidate.head));
}

/** A title that a site put once more into the text. */
const SITE_TITLE =
  /(?:通知|公告|通告|通报|决定|批复|函|纪要|意见|说明|方案|办法|规定|讲话|发言|致辞|简报|倡议书|汇编|大全|范文|报告|总结|材料)[一二三四五六七八九十\d]{0,2}(?:篇)?$/;

/** One short line alone proves little: a style counts where it comes again. */
function acceptOwnLines(candidates: readonly OwnLine[], style: OwnLineStyle, hasNumbers: boolean): OwnLine[] {
  const alike = candidates.map((candidate, position) =>
    Math.max(likenessOf(candidates[position - 1], candidate), likenessOf(candidates[position + 1], candidate)),
  );
  if (style === 'bare') {
    let kept = candidates.filter((candidate, position) => candidate.score >= 0.3 || alike[position]! >= 2.4);
    if (kept.filter(candidate => !candidate.paired).length < 2) kept = kept.filter(candidate => !candidate.paired);
    if (kept.length >= 2) return kept;
    // A text that was cut off may show only one of its headings.
    return kept.length === 1 && kept[0]!.score >= 2.3 && !hasNumbers && !SITE_TITLE.test(kept[0]!.head) ? kept : [];
  }
  if (style === 'double') {
    const kept = candidates.filter((_, position) => alike[position]! >= 1.5);
    return kept.length >= 2 ? kept : [];
  }
  const kept = candidates.filter((candidate, position) => (candidate.score >= 1 && alike[position]! >= 0.8) || alike[position]! >= 2.4);
  if (kept.length < (style === 'sentence' ? 3 : 2)) return [];
  // Where the style is certain, a member unlike its neighbours counts too.
  const certain = new Set(kept);
  return kept.length >= 4 ? candidates.filter(candidate => certain.has(candidate) || candidate.score >= 1.2) : kept;
}

function likenessOf(neighbour: Candidate | undefined, candidate: Candidate): number {
  return neighbour === undefined ? 0 : likeness(neighbour.head, candidate.head);
}
