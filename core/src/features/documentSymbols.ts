import { SymbolKind, type DocumentSymbol, type Range } from 'vscode-languageserver-types';
import type { DocumentElement, ElementKind } from '../model/documentModel';
import { joinLines, shortened, shownName } from '../model/headings';
import { pointsIn, firstSentenceOf } from '../model/points';
import { PositionMap } from '../text/positions';
import type { FeatureContext } from './context';

/**
 * The symbol kind of each element. Clients and tests rely on it: a heading is `String`, an item `EnumMember`,
 * a document within the document `Module`; no other kind of element shares these three.
 */
const SYMBOL_KINDS: Readonly<Partial<Record<ElementKind, SymbolKind>>> = {
  heading: SymbolKind.String,
  runInHeading: SymbolKind.String,
  item: SymbolKind.EnumMember,
  attachment: SymbolKind.Module,
  embeddedDocument: SymbolKind.Module,
  title: SymbolKind.File,
  announcedOutline: SymbolKind.Array,
  mainRecipient: SymbolKind.Interface,
  salutation: SymbolKind.Interface,
  issuerMark: SymbolKind.Namespace,
  documentNumber: SymbolKind.Number,
  copyNumber: SymbolKind.Number,
  secrecy: SymbolKind.Constant,
  urgency: SymbolKind.Constant,
  signer: SymbolKind.Property,
  attachmentNote: SymbolKind.Field,
  signature: SymbolKind.Property,
  issueDate: SymbolKind.Event,
  annotation: SymbolKind.Field,
  imprint: SymbolKind.Field,
};

/** Kinds that are named in the outline only outside of sections: inside they would bury the headings. */
const ONLY_AT_TOP: ReadonlySet<ElementKind> = new Set([
  'salutation',
  'mainRecipient',
  'annotation',
  'imprint',
  'signature',
  'issueDate',
  'attachmentNote',
  'documentNumber',
]);

/**
 * The outline (大纲) of the document, in document order.
 * Every name shows something and every selection range lies inside its range: an editor drops the whole outline otherwise.
 */
export function documentSymbols(context: FeatureContext): DocumentSymbol[] {
  const { model, settings } = context;
  const positions = new PositionMap(model.lines);
  const symbols: DocumentSymbol[] = [];
  for (const element of model.elements) {
    const symbol = toSymbol(context, positions, element, true);
    if (symbol !== undefined) symbols.push(symbol);
  }
  if (settings.outlineParagraphs && !model.elements.some(isOutlined)) {
    return symbols.concat(paragraphSymbols(context, positions)).sort((first, second) => comparePositions(first.range, second.range));
  }
  return symbols;
}

function isOutlined(element: DocumentElement): boolean {
  return element.depth > 0 || element.children.some(isOutlined);
}

function comparePositions(first: Range, second: Range): number {
  return first.start.line - second.start.line || first.start.character - second.start.character;
}

function toSymbol(context: FeatureContext, positions: PositionMap, element: DocumentElement, atTop: boolean): DocumentSymbol | undefined {
  const kind = SYMBOL_KINDS[element.kind];
  if (kind === undefined || (!atTop && ONLY_AT_TOP.has(element.kind))) return undefined;
  const { text } = context.model;
  const { span, nameSpan } = element;
  const range = positions.range(span.start, span.end);
  const selectionRange = nameSpan.start === span.start && nameSpan.end === span.end ? range : positions.range(nameSpan.start, nameSpan.end);
  const symbol: DocumentSymbol = { name: nameOf(text, element, selectionRange.start.line !== selectionRange.end.line), kind, range, selectionRange };
  const counted = element.depth > 0 || kind === SymbolKind.Module;
  if (counted) symbol.detail = `${element.wordCount}字`;
  const children = counted && context.settings.outlinePoints ? pointSymbols(context, positions, element) : [];
  for (const child of element.children) {
    const childSymbol = toSymbol(context, positions, child, kind === SymbolKind.Module);
    if (childSymbol !== undefined) children.push(childSymbol);
  }
  if (children.length > 0) symbol.children = children;
  return symbol;
}

function nameOf(text: string, element: DocumentElement, isBroken: boolean): string {
  const { start, end } = element.nameSpan;
  if (element.kind === 'item') return shortened(text, start, end);
  if (element.kind === 'announcedOutline') return '【提纲】';
  const name = shownName(text, element.nameSpan);
  return isBroken ? joinLines(name) : name;
}

/** 一是…二是… inside the paragraphs that belong to the section itself, not to one below it. */
function pointSymbols(context: FeatureContext, positions: PositionMap, element: DocumentElement): DocumentSymbol[] {
  const { text } = context.model;
  const ownEnd = element.children.find(child => child.depth > 0)?.span.start ?? element.span.end;
  return pointsIn(context.model, element.span.start, ownEnd).map(point => {
    const range = positions.range(point.start, point.end);
    return { name: shortened(text, point.start, point.end), kind: SymbolKind.Variable, range, selectionRange: range };
  });
}

function paragraphSymbols(context: FeatureContext, positions: PositionMap): DocumentSymbol[] {
  const { text, paragraphs, roles } = context.model;
  const symbols: DocumentSymbol[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (roles[index] !== undefined) continue;
    const sentenceEnd = firstSentenceOf(text, paragraph.start, paragraph.end);
    symbols.push({
      name: shortened(text, paragraph.start, paragraph.end),
      kind: SymbolKind.Variable,
      range: positions.range(paragraph.start, paragraph.end),
      selectionRange: positions.range(paragraph.start, sentenceEnd),
    });
  }
  return symbols;
}
