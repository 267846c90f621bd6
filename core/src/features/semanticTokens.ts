import type { DocumentElement } from '../model/documentModel';
import type { Mention } from '../terms/mentions';
import type { TermContext } from './context';

/** Token types, in the order of the legend; the manifest maps each to scopes of the theme. */
export const TOKEN_TYPES = ['term', 'documentTitle', 'meeting', 'abbreviation', 'date', 'quantity', 'heading'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** `definition`: where an abbreviation is defined; `enumeration`: the items of a term written out; `unknown`: a title that isn't in the base; `level…`: of a heading, the last for all that are deeper. */
export const TOKEN_MODIFIERS = ['definition', 'enumeration', 'unknown', 'level1', 'level2', 'level3', 'level4'] as const;
type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
const LEVELS = ['level1', 'level2', 'level3', 'level4'] as const;

/** A token in one line: `[start, end)`, UTF-16 offsets. */
export interface SemanticToken {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly modifiers: number;
}

const UNITS = '个百分点|百分点|平方公里|平方千米|平方米|立方米|公里|千米|公顷|亩|万元|亿元|万亿元|元|美元|万人次|人次|万人|亿人|万户|万吨|亿吨|吨|万亩|亿亩|千瓦时|千瓦|公斤|千克|‰|％|%';
/** Amounts with a unit that measures; counting words (3个, 5项) are running text. */
const AMOUNT = new RegExp(`\\d[\\d,，]*(?:[.．]\\d+)?(?:[—－～~-]\\d+(?:[.．]\\d+)?)?\\s?[多余]?(?:${UNITS})|百分之[一二三四五六七八九十百点零]+`, 'g');
const DATE = /(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年(?:(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:(?:[12]\d|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])日)?)?|(?<!\d)(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])日/g;

/**
 * The tokens of `[start, end)` in document order, apart from one another, none across a line end.
 * Of two that overlap the outer one stays, so a heading is of one colour. Headings are told apart by their real level, numbered or not.
 */
export function semanticTokens({ model, mentions, settings }: TermContext, start: number, end: number): SemanticToken[] {
  const { text } = model;
  const tokens: SemanticToken[] = [];
  addHeadings(tokens, text, model.elements, start, end);
  if (!settings.termsHighlight) return tokens;
  const marked = mentions.within(start, end);
  for (const mention of marked) addToken(tokens, text, mention.start, mention.end, typeOf(mention), modifierOf(mention));
  const passage = text.slice(start, end);
  for (const [pattern, type] of [[DATE, 'date'], [AMOUNT, 'quantity']] as const) {
    for (const match of passage.matchAll(pattern)) addToken(tokens, text, start + match.index, start + match.index + match[0].length, type, undefined);
  }
  tokens.sort((first, second) => first.start - second.start || second.end - first.end);
  let taken = 0;
  return tokens.filter(token => {
    if (token.start < taken) return false;
    taken = token.end;
    return true;
  });
}

function addHeadings(tokens: SemanticToken[], text: string, elements: readonly DocumentElement[], start: number, end: number): void {
  for (const { kind, span, nameSpan, depth, children } of elements) {
    if (span.start >= end) return;
    if (span.end <= start) continue;
    if ((kind === 'heading' || kind === 'runInHeading') && nameSpan.end > start) addToken(tokens, text, nameSpan.start, nameSpan.end, 'heading', LEVELS[Math.min(depth, LEVELS.length) - 1]);
    addHeadings(tokens, text, children, start, end);
  }
}

function addToken(tokens: SemanticToken[], text: string, start: number, end: number, type: TokenType, modifier: TokenModifier | undefined): void {
  const modifiers = modifier === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
  // A term that a hard wrap broke is one token a line.
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && text[to] !== '\n' && text[to] !== '\r') to++;
    if (to > from) tokens.push({ start: from, end: to, type: TOKEN_TYPES.indexOf(type), modifiers });
    from = to + 1;
  }
}

function typeOf({ referent }: Mention): TokenType {
  switch (referent.kind) {
    case 'term':
      return 'term';
    case 'title':
      return 'documentTitle';
    case 'meeting':
      return 'meeting';
    case 'abbreviation':
      return 'abbreviation';
  }
}

function modifierOf({ referent, start }: Mention): TokenModifier | undefined {
  if (referent.kind === 'term') return referent.isEnumeration ? 'enumeration' : undefined;
  if (referent.kind === 'abbreviation') return referent.abbreviation.nameSpan.start === start ? 'definition' : undefined;
  return referent.kind === 'title' && referent.document === undefined ? 'unknown' : undefined;
}
