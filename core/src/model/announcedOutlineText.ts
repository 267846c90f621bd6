import { formOf, headingWordsOf, isSameHeading, type HeadingWords } from './headingWords';
import { joinLines } from './headings';
import { spaceEnd } from './levelForms';
import { numberText, numeralLike } from './numberText';
import type { Numbered } from './numberingMode';
import type { OutlineBlock, OutlineLine } from './outlineBlocks';

/** A heading of the body as a line of an outline has it. */
interface Wanted extends HeadingWords {
  readonly heading: Numbered;
  readonly number: string;
  readonly gap: string;
  readonly name: string;
}

/** Which headings of the body an outline goes down to: as deep as the forms of its lines stand there. */
export function depthOf(text: string, { lines }: OutlineBlock, headings: readonly Numbered[]): number {
  const forms = new Set(lines.map(({ form }) => form));
  let depth = 0;
  for (const form of forms) {
    const depths = headings.filter(heading => headingWordsOf(text, heading).form === form).map(heading => heading.depth);
    if (depths.length > 0) depth = Math.max(depth, Math.min(...depths));
  }
  // Written for other numbers: as many levels as it has forms.
  return depth === 0 ? Math.max(1, forms.size) : depth;
}

/** The block with the lines that `headings` ask for, in its own form; lines that say what a heading says are kept as they are. */
export function updatedBlock(text: string, block: OutlineBlock, headings: readonly Numbered[]): string {
  const wanted = headings.map(heading => wantedOf(text, heading));
  const { lines, label } = block;
  const used = new Set<OutlineLine>();
  const kept = wanted.map(heading => {
    const line = lines.find(candidate => !used.has(candidate) && isSameHeading(candidate, heading));
    if (line) used.add(line);
    return line;
  });
  const [first, last] = [lines[0], lines.at(-1)];
  // A label alone: its lines are to come below it.
  const below = first ? undefined : lineBreakOf(text) + indentAt(text, block.start);
  let result = label;
  for (const [index, heading] of wanted.entries()) {
    const own = kept[index];
    const isLast = index === wanted.length - 1;
    const model = own ?? lines.find(line => line.form === heading.form);
    // What stands before the first line and behind the last goes by the place, the rest by the line.
    const inner = lines.find(line => line !== first && line.form === heading.form) ?? lines[1] ?? first;
    const lead = below ?? (index === 0 ? first?.lead : own && own !== first ? own.lead : inner?.lead);
    const outer = lines.find(line => line !== last && line.form === heading.form) ?? lines.find(line => line !== last) ?? last;
    const tail = isLast ? last?.tail : own && own !== last ? own.tail : outer?.tail;
    result += (lead ?? '') + (own ? own.number + own.gap + own.name : numberLike(model, heading) + (model?.gap ?? heading.gap) + heading.name) + (tail ?? '');
  }
  return result;
}

/** The first line break of a text. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** The white space before the first character of the line that holds `offset`. */
export function indentAt(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  return text.slice(start, spaceEnd(text, start));
}

export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  // A mark of the byte order is no part of the line.
  return start === 0 && text.startsWith('\ufeff') && offset > 0 ? 1 : start;
}

/** An outline where there is none yet, a heading a line. */
export function newBlock(text: string, headings: readonly Numbered[], { label, indent, lineBreak }: { readonly label: string; readonly indent: string; readonly lineBreak: string }): string {
  const lines = headings.map(heading => wantedOf(text, heading)).map(({ number, gap, name }) => number + gap + name);
  return [label, ...lines].map(line => indent + line).join(lineBreak);
}

function wantedOf(text: string, heading: Numbered): Wanted {
  const { span } = heading.numbering;
  const nameStart = Math.min(spaceEnd(text, span.end), heading.nameSpan.end);
  return {
    ...headingWordsOf(text, heading),
    heading,
    number: text.slice(span.start, span.end),
    gap: text.slice(span.end, nameStart),
    name: joinLines(text.slice(nameStart, heading.nameSpan.end)),
  };
}

/** The number of a heading, in the brackets that the outline has for its level. */
function numberLike(line: OutlineLine | undefined, { heading, number, form }: Wanted): string {
  if (line === undefined || form.startsWith('decimal')) return number;
  const parts = numberText(line.number, { form: line.kind, value: line.value, span: { start: 0, end: line.number.length } });
  const numeral = parts && numeralLike(parts, heading.numbering.value);
  const like = parts && numeral !== undefined ? parts.before + numeral + parts.after : undefined;
  return like !== undefined && formOf(line.kind, like) === form ? like : number;
}
