import type { Block } from './blocks';
import type { DocumentElement, ElementKind } from './documentModel';
import type { Part } from './endMatter';
import type { OutlineEntry } from './series';

interface Mutable {
  kind: ElementKind;
  span: { start: number; end: number };
  nameSpan: { start: number; end: number };
  depth: number;
  numbering: DocumentElement['numbering'];
  wordCount: number;
  children: Mutable[];
}

/** Builds the element tree of one document from its entries and the roles of its other blocks. */
export class TreeBuilder {
  readonly #text: string;
  readonly #blocks: readonly Block[];
  readonly #roles: readonly (ElementKind | undefined)[];
  readonly #wordsBefore: readonly number[];

  constructor(text: string, blocks: readonly Block[], roles: readonly (ElementKind | undefined)[], wordsBefore: readonly number[]) {
    this.#text = text;
    this.#blocks = blocks;
    this.#roles = roles;
    this.#wordsBefore = wordsBefore;
  }

  /** The elements of all parts, in document order. */
  build(parts: readonly { readonly part: Part; readonly entries: readonly OutlineEntry[] }[]): DocumentElement[] {
    const elements: Mutable[] = [];
    for (const { part, entries } of parts) {
      if (part.from >= part.to) continue;
      const own = this.#buildPart(part, entries);
      if (part.kind === 'document') {
        for (const element of own) elements.push(element);
      } else {
        const title = this.#blocks[part.title]!;
        const element = this.#element(part.kind, part.from, part.to, 0, { start: title.start, end: title.end });
        element.children = own;
        elements.push(element);
      }
    }
    return elements;
  }

  #buildPart(part: Part, entries: readonly OutlineEntry[]): Mutable[] {
    const tail = this.#tailOf(part, entries);
    const top: Mutable[] = [];
    // The open sections, outermost first, and the blocks that they begin at.
    const open: Mutable[] = [];
    const openFrom: number[] = [];
    const closeDownTo = (depth: number, end: number): void => {
      while (open.length > depth) {
        const element = open.pop()!;
        const from = openFrom.pop()!;
        element.span.end = this.#blocks[end - 1]!.end;
        element.wordCount = this.#wordsBefore[end]! - this.#wordsBefore[from]!;
      }
    };
    let next = 0;
    const first = part.kind === 'document' ? part.from : part.title + 1;
    for (let index = first; index < part.to; index++) {
      if (index === tail) closeDownTo(0, index);
      const entry = entries[next];
      if (entry?.index === index) {
        next++;
        const depth = Math.min(entry.depth, open.length + 1);
        closeDownTo(depth - 1, index);
        const element = this.#element(entry.kind, index, index + 1, depth, { start: entry.nameStart, end: entry.nameEnd });
        if (entry.marker !== undefined) {
          const start = entry.block.labelStart;
          element.numbering = { form: entry.marker.form, value: entry.marker.value, span: { start, end: start + entry.marker.length } };
        }
        append(open.at(-1), top, element);
        open.push(element);
        openFrom.push(index);
        continue;
      }
      const role = this.#roles[index];
      if (role === undefined) continue;
      let end = index + 1;
      while (end < part.to && end !== tail && this.#roles[end] === role && entries[next]?.index !== end && !SINGLE.has(role)) end++;
      append(open.at(-1), top, this.#element(role, index, end, 0, this.#nameOf(role, index, end)));
      index = end - 1;
    }
    closeDownTo(0, part.to);
    return top;
  }

  /** Where the elements below the body begin: 附件说明、署名、日期、版记、residue belong to no section. */
  #tailOf(part: Part, entries: readonly OutlineEntry[]): number {
    const last = entries.at(-1)?.index ?? part.from - 1;
    let tail = part.to;
    while (tail - 1 > last && this.#roles[tail - 1] !== undefined && this.#roles[tail - 1] !== 'transition') tail--;
    // A site's own paragraph among its residue lines is no part of the last section either.
    let residue = 0;
    for (let index = part.to - 1; index > last; index--) {
      if (this.#roles[index] !== 'residue') continue;
      residue++;
      if (residue >= 2 && residue * 2 > part.to - index) tail = Math.min(tail, index);
    }
    // A closing formula or a note may stand between the signature and trailing prose: take the first role of the end matter.
    for (let index = tail - 1; index > last; index--) {
      const role = this.#roles[index];
      if (role === 'signature' || role === 'issueDate' || role === 'attachmentNote' || role === 'closing') tail = index;
    }
    return tail;
  }

  /** A title without the site's label before it, an address without the mark behind it. */
  #nameOf(kind: ElementKind, from: number, to: number): { start: number; end: number } {
    const { start } = this.#blocks[from]!;
    const { end } = this.#blocks[kind === 'title' ? to - 1 : from]!;
    if (kind === 'title') {
      const label = TITLE_LABEL.exec(this.#text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
      return { start: label < end - start ? start + label : start, end };
    }
    if ((kind === 'salutation' || kind === 'mainRecipient') && end - start > 1 && '：:，,！!'.includes(this.#text[end - 1]!))
      return { start, end: end - 1 };
    return { start, end };
  }

  #element(kind: ElementKind, from: number, to: number, depth: number, nameSpan: { start: number; end: number }): Mutable {
    const start = this.#blocks[from]!.start;
    const end = this.#blocks[to - 1]!.end;
    return {
      kind,
      span: { start, end },
      nameSpan,
      depth,
      numbering: undefined,
      wordCount: this.#wordsBefore[to]! - this.#wordsBefore[from]!,
      children: NO_CHILDREN,
    };
  }
}

const TITLE_LABEL = /^(?:文章)?(?:标\s*题|题\s*目|篇\s*名)(?:[:：]\s*|\s+)/;

/** Most elements have none; they share one array. */
const NO_CHILDREN: Mutable[] = [];

function append(parent: Mutable | undefined, top: Mutable[], element: Mutable): void {
  if (parent === undefined) top.push(element);
  else if (parent.children === NO_CHILDREN) parent.children = [element];
  else parent.children.push(element);
}

/** Roles whose neighbouring blocks are separate elements. */
const SINGLE: ReadonlySet<ElementKind> = new Set(['salutation', 'mainRecipient', 'documentNumber', 'signer', 'issueDate']);
