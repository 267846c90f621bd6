import { countWords, type Break, type Line } from '../syntax/line';
import { readMarker, type Marker, type NumberingForm } from '../syntax/marker';
import { Class, classAt, skipSpace } from '../text/characters';

/**
 * Lost paragraph breaks: a paste turned them into spaces, or dropped them. Decides which places inside lines
 * were paragraph starts.
 * @returns by line index, the accepted places in order; lines without any are absent
 */
export function acceptedBreaks(text: string, lines: readonly Line[]): ReadonlyMap<number, readonly Break[]> {
  const accepted = new Map<number, readonly Break[]>();
  let offset = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const mayBeTitle = index < TITLE_REACH && accepted.size === 0;
    if ((mayBeTitle && line.length >= 60) || (line.breaks.length > 0 && (line.breaks.length >= 3 || mayHoldParagraphs(line)))) {
      const cuts = cutsOf(text, offset, line, mayBeTitle);
      if (cuts.length > 0) accepted.set(index, cuts);
    }
    offset += line.length + line.breakLength;
  }
  return accepted;
}

/** A title stands among the first lines. */
const TITLE_REACH = 12;

/** Forms that stand inside a sentence as often as at a paragraph's start: their company decides. */
const LOWER: ReadonlySet<NumberingForm> = new Set([
  'stem',
  'arabic',
  'arabicInParentheses',
  'circled',
  'decimal',
  'counted',
  'ordinal',
  'each',
  'sequence',
]);

/** Words that end in 一: their last character is no number. */
const WORDS_IN_ONE = '唯之统统專专第万萬合同单單划劃归歸如';

const GLUED_TITLE =
  /^[^。！？；：:，,\s]{6,60}?(?:的通知|的意见|的决定|的通报|的报告|的请示|的批复|的函|的公告|的通告|讲话|发言|致辞|主持词|倡议书)(?=(?:各|同志们|尊敬的|县|市|省|区|你|全)[^。！？；]{1,160}?[：:])/;
const GLUED_ADDRESS = /^[^。！？；：:]{2,160}[：:](?=[^\s])/;

/** …的通知各乡镇人民政府，县直各部门：为进一步… — title and 主送机关 glued to the first paragraph. */
function gluedHead(text: string, lineStart: number, line: Line): Break[] {
  if (line.length < 60) return [];
  const content = text.slice(lineStart + line.contentStart, lineStart + Math.min(line.contentEnd, line.contentStart + 240));
  const title = GLUED_TITLE.exec(content)?.[0];
  if (title === undefined) return [];
  const address = GLUED_ADDRESS.exec(content.slice(title.length))?.[0] ?? '';
  const at = (offset: number): Break => syntheticBreak(text, lineStart, line, line.contentStart + offset);
  return address === '' ? [at(title.length)] : [at(title.length), at(title.length + address.length)];
}

/** Most lines have a few numbers or spaces inside and lost nothing. */
function mayHoldParagraphs(line: Line): boolean {
  return line.breaks.some(({ marker, before, space }) =>
    marker === undefined
      ? space > 0 && (line.length < 80 || before === Class.SentenceEnd)
      : !LOWER.has(marker.form) || before === Class.SentenceEnd || space > 0,
  );
}

const NONE: readonly Break[] = [];

/** The cuts follow from the line's text alone, but for whether it may begin with the title. */
function cutsOf(text: string, lineStart: number, line: Line, mayBeTitle: boolean): readonly Break[] {
  const known = mayBeTitle ? line.memo.titleCuts : line.memo.cuts;
  if (known !== undefined) return known;
  const cuts = cutLine(text, lineStart, line, mayBeTitle);
  const kept = cuts.length > 0 ? cuts : NONE;
  if (mayBeTitle) line.memo.titleCuts = kept;
  else line.memo.cuts = kept;
  return kept;
}

function cutLine(text: string, lineStart: number, line: Line, mayBeTitle: boolean): Break[] {
  const breaks = line.breaks;
  const spacedParagraphs = isSpaceSeparated(line);
  const wideSpaces = hasWideSpaces(line);
  const dashes = countDashes(text, lineStart, breaks);
  const fewInnerSpaces = spacedParagraphs && hasFewInnerSpaces(line);
  const company = new Company(breaks);
  const cuts: Break[] = [];
  let upperCuts = 0;
  // First the forms that prose hardly ever contains.
  const upper = new Set<Break>();
  const opening = readMarker(text, lineStart + line.contentStart, lineStart + line.contentEnd);
  let lastChinese = opening?.form === 'chinese' ? opening.value : 0;
  for (const candidate of breaks) {
    const marker = candidate.marker;
    if (marker === undefined || LOWER.has(marker.form)) continue;
    if (marker.form === 'chinese' && candidate.space === 0 && !isMark(candidate.before)) {
      // 工作情况二、存在问题: glued to prose, a bare numeral must continue the count.
      if (marker.value !== lastChinese + 1 || WORDS_IN_ONE.includes(text[lineStart + candidate.offset - 1]!)) continue;
    }
    if (isUpperCut(candidate, company)) {
      upper.add(candidate);
      upperCuts++;
      if (marker.form === 'chinese') lastChinese = marker.value;
    }
  }
  const runTogether = upperCuts > 0 || spacedParagraphs;
  if (mayBeTitle) cuts.push(...gluedHead(text, lineStart, line));
  let pieceStart = lineStart + line.contentStart;
  let pieceNumbered = opening?.form === 'chinese';
  let first = true;
  const headEnd = cuts.at(-1)?.offset ?? 0;
  for (const candidate of breaks) {
    if (candidate.offset <= headEnd && headEnd > 0) continue;
    const at = lineStart + candidate.offset;
    let cut = false;
    if (upper.has(candidate)) cut = true;
    else if (pieceNumbered && candidate.marker?.value === 1 && opensBelowHeading(text, pieceStart, at, candidate.marker)) cut = true;
    else if (wideSpaces && candidate.space >= 2) cut = true;
    else if (dashes >= 2 && text[at] === '—') cut = candidate.before === Class.SentenceEnd || (pieceNumbered && isShortPhrase(text, pieceStart, at));
    // 上行文: 发文字号 and 签发人 share a line (GB/T 9704—2012, 7.2.6).
    else if (candidate.space > 0 && line.length < 80 && text.startsWith('签发人', at)) cut = true;
    else if (
      candidate.marker !== undefined &&
      isLowerCut(candidate, company, runTogether, spacedParagraphs) &&
      (isMark(candidate.before) || isShortPhrase(text, pieceStart, at))
    )
      cut = true;
    else if (candidate.space > 0 && spacedParagraphs) {
      if (candidate.before === Class.SentenceEnd || candidate.before === Class.Colon) cut = true;
      else if ((candidate.before === Class.CloseQuote || candidate.before === Class.CloseParenthesis) && endsSentence(text, at)) cut = true;
      else if ((pieceNumbered || (first && mayBeTitle)) && isShortPhrase(text, pieceStart, at)) cut = true;
      // An unnumbered heading between two spaces, unless spaces stand within sentences too.
      else if (!first && fewInnerSpaces && at - pieceStart >= 5 && at - pieceStart <= 48 && isShortPhrase(text, pieceStart, at)) cut = true;
    }
    // 1.1　编制目的: the space behind a number parts nothing.
    if (cut && candidate.space > 0 && candidate.marker === undefined && isBareNumber(text, pieceStart, at)) cut = false;
    if (cut) {
      cuts.push(candidate);
      pieceStart = at;
      pieceNumbered =
        candidate.marker?.form === 'chinese' ||
        candidate.marker?.form === 'chineseInParentheses' ||
        (candidate.marker !== undefined && candidate.space > 0);
      first = false;
    }
  }
  return mayBeTitle ? withSalutation(text, lineStart, line, cuts) : cuts;
}

/** 同志们：今天… — a salutation is set off from the sentence that follows it on its line. */
function withSalutation(text: string, lineStart: number, line: Line, cuts: Break[]): Break[] {
  const content = text.slice(lineStart + line.contentStart, lineStart + Math.min(line.contentEnd, line.contentStart + 600));
  const found = SALUTATION.exec(content);
  if (found === null) return cuts;
  const start = line.contentStart + found.index + (found[1] ?? '').length;
  const end = line.contentStart + found.index + found[0].length;
  const known = (offset: number): boolean => offset === line.contentStart || cuts.some(cut => cut.offset === offset);
  const shows = (offset: number): boolean => offset < line.contentEnd && classAt(text, lineStart + offset) !== Class.Space;
  const added = [start, end].filter(offset => !known(offset) && shows(offset)).map(offset => syntheticBreak(text, lineStart, line, offset));
  return added.length === 0 ? cuts : [...cuts, ...added].sort((first, second) => first.offset - second.offset);
}

const SALUTATION = /(^|[。！？\s\u3000])(?:同志们|各位[^，。：:\s]{1,12}|尊敬的[^。：:]{2,40})[：:](?=[^\s\u3000])/;

function syntheticBreak(text: string, lineStart: number, line: Line, offset: number): Break {
  const wordsBefore = countWords(text, lineStart + line.contentStart, lineStart + offset);
  return { offset, marker: undefined, before: Class.Ideograph, space: 0, wordsBefore };
}

/** A long line whose sentences are followed by spaces in several places held paragraphs once. */
function isSpaceSeparated(line: Line): boolean {
  if (line.length < 150) return false;
  let after = 0;
  for (const candidate of line.breaks) {
    if (candidate.space > 0 && candidate.before === Class.SentenceEnd) after++;
  }
  return after >= 2 || (after >= 1 && line.length >= 400);
}

/** How many sentences open with a dash. */
function countDashes(text: string, lineStart: number, breaks: readonly Break[]): number {
  let count = 0;
  for (const { offset, before } of breaks) if (before === Class.SentenceEnd && text[lineStart + offset] === '—') count++;
  return count;
}

/** Hardly any space stands inside sentences: those that do were line breaks behind headings. */
function hasFewInnerSpaces(line: Line): boolean {
  let inside = 0;
  let between = 0;
  for (const { space, before } of line.breaks) {
    if (space === 0) continue;
    if (before === Class.SentenceEnd) between++;
    else inside++;
  }
  return inside <= between * 2;
}

/** Paragraphs were indented by two spaces (U+3000 U+3000 or a tab) when their line breaks were lost. */
function hasWideSpaces(line: Line): boolean {
  if (line.length < 150) return false;
  let after = 0;
  for (const candidate of line.breaks) {
    if (candidate.space >= 2 && candidate.before === Class.SentenceEnd) after++;
  }
  return after >= 2;
}

function isUpperCut(candidate: Break, company: Company): boolean {
  const marker = candidate.marker!;
  switch (candidate.before) {
    case Class.SentenceEnd:
    case Class.CloseQuote:
    case Class.CloseParenthesis:
      return !marker.doubtful || company.continues(candidate.offset, marker);
    case Class.Colon:
    case Class.Semicolon:
      // …汇报如下：一、 opens a series even where the text was cut off before the second.
      if (marker.form === 'chinese' && marker.value === 1 && !marker.doubtful && candidate.before === Class.Colon) return true;
      return marker.form !== 'article' && (!marker.doubtful || company.continues(candidate.offset, marker)) && company.has(marker);
    default:
      return company.has(marker) && (candidate.space > 0 || company.continues(candidate.offset, marker));
  }
}

function isLowerCut(candidate: Break, company: Company, runTogether: boolean, spacedParagraphs: boolean): boolean {
  const marker = candidate.marker!;
  switch (marker.form) {
    case 'counted':
    case 'ordinal':
    case 'each':
    case 'sequence':
      return candidate.space > 0 && spacedParagraphs && candidate.before === Class.SentenceEnd;
    default:
      break;
  }
  if (!company.has(marker)) return false;
  // 1.1　编制目的 with its space is no amount, whatever stands before it.
  if (marker.form === 'decimal' && !marker.doubtful && runTogether) return true;
  switch (candidate.before) {
    case Class.SentenceEnd:
      return true;
    case Class.Colon:
    case Class.CloseQuote:
    case Class.CloseParenthesis:
      return runTogether || candidate.space > 0;
    case Class.Semicolon:
      return runTogether && candidate.space > 0;
    default:
      return runTogether && candidate.space > 0 && !marker.doubtful;
  }
}

/** Where each number of each form first and last stands in a line: tells in one step who keeps it company. */
class Company {
  readonly #first = new Map<string, number>();
  readonly #last = new Map<string, number>();

  constructor(breaks: readonly Break[]) {
    for (const { offset, marker } of breaks) {
      if (marker === undefined) continue;
      const key = marker.form + marker.value;
      if (!this.#first.has(key)) this.#first.set(key, offset);
      this.#last.set(key, offset);
    }
  }

  /** Another number of the same form stands next to this one in the count. */
  has({ form, value }: Marker): boolean {
    return this.#first.has(form + (value - 1)) || this.#first.has(form + (value + 1));
  }

  /** The number before it in the count stands before it in the line; behind a first number stands the second. */
  continues(offset: number, { form, value }: Marker): boolean {
    if (value === 1) return (this.#last.get(`${form}2`) ?? -1) > offset;
    return (this.#first.get(form + (value - 1)) ?? Infinity) < offset;
  }
}

/** 三、整治内容（一）市容: the first number of a lower form, glued to the short heading above it. */
function opensBelowHeading(text: string, pieceStart: number, at: number, marker: Marker): boolean {
  return (
    (marker.form === 'chineseInParentheses' || marker.form === 'arabic') &&
    !marker.doubtful &&
    at - pieceStart <= 24 &&
    isShortPhrase(text, pieceStart, at)
  );
}

const BARE_NUMBER = /^[（(]?[\d０-９一二三四五六七八九十]{1,3}(?:[.．]\d{1,2}){0,4}[)）.．、]?\s*$/;

function isBareNumber(text: string, start: number, end: number): boolean {
  if (end - start > 14) return false;
  if (BARE_NUMBER.test(text.slice(start, end))) return true;
  const marker = readMarker(text, start, end);
  return marker !== undefined && skipSpace(text, start + marker.length, end) >= end;
}

function isMark(before: Class): boolean {
  return before >= Class.SentenceEnd && before <= Class.CloseQuote;
}

function endsSentence(text: string, at: number): boolean {
  let index = at - 1;
  while (index > 0 && classAt(text, index) === Class.Space) index--;
  return classAt(text, index - 1) === Class.SentenceEnd;
}

/** No sentence ends inside, and it is no longer than headings are. */
function isShortPhrase(text: string, start: number, end: number): boolean {
  if (end - start > 70) return false;
  for (let index = start; index < end; index++) {
    const found = classAt(text, index);
    if (found === Class.SentenceEnd || found === Class.Semicolon) return false;
  }
  return true;
}
