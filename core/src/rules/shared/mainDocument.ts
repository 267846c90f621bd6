import { titleElement, titleText } from '../../model/documentKind';
import type { SourceSpan } from '../../text/span';
import type { ParagraphPlace, RuleDocument } from '../rule';

/** The document itself, without what is attached to it or passed on with it. */
export interface MainDocument {
  /** On one line, without spaces; empty where no title was found. */
  readonly title: string;
  readonly titleSpan: SourceSpan | undefined;
  /** Up to the first attachment or other document within the text. */
  readonly paragraphs: readonly ParagraphPlace[];
  /** Behind its last paragraph. */
  readonly end: number;
}

const known = new WeakMap<RuleDocument, MainDocument>();

/** Worked out once for all rules that look at a version of a document. */
export function mainDocument(document: RuleDocument): MainDocument {
  let main = known.get(document);
  if (!main) known.set(document, (main = find(document)));
  return main;
}

function find({ model, paragraphs }: RuleDocument): MainDocument {
  const { elements } = model;
  const other = elements.find(({ kind }) => kind === 'attachment' || kind === 'embeddedDocument');
  const end = other?.span.start ?? model.text.length;
  const element = titleElement(elements);
  const within = element !== undefined && element.span.start < end;
  return {
    title: within ? (titleText(model) ?? '').replace(/[ \t\u3000\u00a0]+/g, '') : '',
    titleSpan: within ? element.nameSpan : undefined,
    paragraphs: other === undefined ? paragraphs : paragraphs.slice(0, firstFrom(paragraphs, end)),
    end,
  };
}

function firstFrom(paragraphs: readonly ParagraphPlace[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const FRONT: ReadonlySet<ParagraphPlace['kind']> = new Set(['copyNumber', 'secrecy', 'urgency', 'issuerMark', 'documentNumber', 'signer', 'title', 'titleNote', 'mainRecipient', 'salutation', 'announcedOutline', 'residue']);
const BACK: ReadonlySet<ParagraphPlace['kind']> = new Set(['attachmentNote', 'signature', 'issueDate', 'annotation', 'imprint', 'residue']);

/** The first paragraphs of the body. */
export function firstOfBody({ paragraphs }: MainDocument, count: number): readonly ParagraphPlace[] {
  let first = 0;
  while (first < paragraphs.length && FRONT.has(paragraphs[first]!.kind)) first++;
  return paragraphs.slice(first, first + count);
}

/** The last paragraphs of the body, the closing formula (结束语) with them. */
export function lastOfBody({ paragraphs }: MainDocument, count: number): readonly ParagraphPlace[] {
  let end = paragraphs.length;
  while (end > 0 && BACK.has(paragraphs[end - 1]!.kind)) end--;
  let first = end;
  while (first > 0 && end - first < count && !FRONT.has(paragraphs[first - 1]!.kind)) first--;
  return paragraphs.slice(first, end);
}
