import type { Break, Line } from '../syntax/line';
import { Class, classAt } from '../text/characters';
import { countWords } from '../text/wordCount';

/**
 * Title, 主送机关 and 称谓 that a paste glued to the first paragraph. No white space or number tells where they end:
 * their own wording does.
 */

const GLUED_TITLE =
  /^[^。！？；：:，,\s]{6,60}?(?:的通知|的意见|的决定|的通报|的报告|的请示|的批复|的函|的公告|的通告|讲话|发言|致辞|主持词|倡议书)(?=(?:各|同志们|尊敬的|县|市|省|区|你|全)[^。！？；]{1,160}?[：:])/;
const GLUED_ADDRESS = /^[^。！？；：:]{2,160}[：:](?=[^\s])/;

/** …的通知各乡镇人民政府，县直各部门：为进一步… — title and 主送机关 glued to the first paragraph. */
export function gluedHead(text: string, lineStart: number, line: Line): Break[] {
  if (line.length < 60) return [];
  const content = text.slice(lineStart + line.contentStart, lineStart + Math.min(line.contentEnd, line.contentStart + 240));
  const title = GLUED_TITLE.exec(content)?.[0];
  if (title === undefined) return [];
  const address = GLUED_ADDRESS.exec(content.slice(title.length))?.[0] ?? '';
  const at = (offset: number): Break => syntheticBreak(text, lineStart, line, line.contentStart + offset);
  return address === '' ? [at(title.length)] : [at(title.length), at(title.length + address.length)];
}

/** 同志们：今天… — a salutation is set off from the sentence that follows it on its line. */
export function withSalutation(text: string, lineStart: number, line: Line, cuts: Break[]): Break[] {
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
