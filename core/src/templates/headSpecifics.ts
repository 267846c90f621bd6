import { kindOfTitle, titleElement } from '../model/documentKind';
import type { DocumentModel, ElementKind } from '../model/documentModel';
import type { SourceSpan } from '../text/span';
import { blanked, type FoundField, type Specifics } from './specifics';

const DATE = /(?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})[ \t]*年[ \t]*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[ \t]*月[ \t]*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[ \t]*日)?/g;
const NUMBER = /([^\s〔\[［（(：:]{1,20})[〔\[［（(]([12]\d{3})[〕\]］）)]\s*(?:第\s*)?(\d+)\s*号/g;
const PERSON = /^[\u4e00-\u9fff]{1,2}[ \u3000]{0,4}[\u4e00-\u9fff·]{1,6}$/;
const UNIT = /(?:[省市县区旗盟州乡镇村府厅局委会部院处科室司署办团校所队站社台组行厂矿馆库段]|中心|公司|集团|学院|大学|中学|小学|医院|法院|支部|机关|联合会|协会|基金|银行|街道)$/;
/** What a unit's name may go on with: it would be another unit. */
const GOES_ON = /[办委厅局处科室院会部署司党团组]/;
/** Words that a title goes on with where its subject is a paper. */
const ENDING_OF_PAPER = /(?:方案|办法|意见|规定|通知|计划|细则|要点|条例|规则|制度|纲要|规划|措施|报告|决定|通报|预案|标准|章程|名单|清单)(?=(?:[（(][^（）()]*[）)])*$)/;
const MEETING = /(?:会|会议|仪式|论坛|讲堂|班|座谈|活动)$/;

/** Field names that the unit's settings and the date answer to. */
const [UNIT_FIELD, MARK_FIELD, DATE_FIELD, YEAR_FIELD] = ['单位', '机关代字', '日期', '年份'];

/**
 * Claims what the parts around the body name: 发文字号, 签发人, 标题, 主送机关, 落款; then every place where the same is
 * named again.
 */
export function claimHeadAndEnd(model: DocumentModel, specifics: Specifics): void {
  const again: FoundField[] = [];
  const note = (field: FoundField | undefined): void => {
    if (field && field.value.replace(/\s/g, '').length >= 3 && !again.includes(field)) again.push(field);
  };
  for (const span of spansOf(model, 'documentNumber')) claimNumber(specifics, span);
  for (const span of spansOf(model, 'issueDate', 'signature', 'titleNote')) {
    for (const { start, end } of matches(specifics.text, DATE, span)) specifics.claim(start, end, DATE_FIELD, blanked(specifics.text.slice(start, end)));
  }
  for (const span of spansOf(model, 'signature')) for (const line of pieces(specifics, span)) note(claimSigner(specifics, line));
  for (const span of spansOf(model, 'signer')) for (const line of pieces(specifics, afterColon(specifics.text, span))) note(specifics.claim(line.start, line.end, '签发人', '×××'));
  for (const span of spansOf(model, 'titleNote')) {
    for (const line of pieces(specifics, span)) if (PERSON.test(specifics.text.slice(line.start, line.end))) note(specifics.claim(line.start, line.end, '姓名', '×××'));
  }
  for (const span of spansOf(model, 'mainRecipient').slice(0, 1)) {
    const end = span.start + specifics.text.slice(span.start, span.end).replace(/[\s：:.。]*$/, '').length;
    const field = specifics.claim(span.start, end, '主送机关', '××××');
    // A list of recipients isn't named again as a list.
    if (field && !/[、，,\n]/.test(field.value)) note(field);
  }
  for (const field of claimTitle(model, specifics)) note(field);
  again.sort((first, second) => second.value.length - first.value.length);
  for (const field of again) specifics.claimAgain(field, UNIT.test(field.value) ? end => !GOES_ON.test(specifics.text[end] ?? '') : undefined);
}

/** 国办发〔2026〕5号, the document's own, in three fields. */
function claimNumber(specifics: Specifics, span: SourceSpan): void {
  for (const match of specifics.text.slice(span.start, span.end).matchAll(NUMBER)) {
    const [written, mark = '', year = '', number = ''] = match;
    const start = span.start + match.index;
    const yearAt = start + mark.length + 1;
    const numberAt = start + written.lastIndexOf(number);
    specifics.claim(start, start + mark.length, MARK_FIELD, '××');
    specifics.claim(yearAt, yearAt + year.length, YEAR_FIELD, '××××');
    specifics.claim(numberAt, numberAt + number.length, '序号', '××', `〔${year}〕${number}`);
  }
}

function claimSigner(specifics: Specifics, { start, end }: SourceSpan): FoundField | undefined {
  const written = specifics.text.slice(start, end);
  if (PERSON.test(written) && !UNIT.test(written)) return specifics.claim(start, end, '姓名', '×××');
  return UNIT.test(written) ? specifics.claim(start, end, UNIT_FIELD, '××××') : undefined;
}

/** 单位, and what the document is about. @returns what may be named again */
function claimTitle(model: DocumentModel, specifics: Specifics): (FoundField | undefined)[] {
  const span = titleElement(model.elements)?.nameSpan;
  if (!span || span.end - span.start > 400) return [];
  const { joined, at } = withoutSpaces(specifics.text, span);
  const claim = (start: number, length: number, name: string, blank: string): FoundField | undefined => {
    if (length <= 0) return undefined;
    const [from, to] = [at[start]!, at[start + length - 1]! + 1];
    const field = specifics.claim(from, to, name, blank);
    // Broken over two lines it is another text than the one that is named again below.
    if (field && /[\r\n]/.test(field.value)) claimWhole(specifics, joined.slice(start, start + length), name, blank);
    return field;
  };
  const about = /^(.{0,40}?)关于(.+)的([^的]{1,12})$/.exec(joined);
  const speech = /^(.{0,30}?)在(.{2,60}?)上的[^的]{2,12}$/.exec(joined);
  if (about && kindOfTitle(about[3]!)) {
    const [, before = '', what = ''] = about;
    // 甲转发乙关于……的通知 names two units.
    const [unit = '', , other = ''] = before.split(/(印发|转发|批转)/);
    const units = [UNIT.test(unit) ? claim(0, unit.length, UNIT_FIELD, '××××') : undefined, UNIT.test(other) ? claim(before.length - other.length, other.length, '来文单位', '××××') : undefined];
    return [...units, ...claimSubject(what, before.length + '关于'.length, claim)];
  }
  if (speech && MEETING.test(speech[2]!)) return [claim(speech[1]!.length + 1, speech[2]!.length, '会议名称', '××××会议')];
  const year = /[12]\d{3}(?=年)/.exec(joined);
  if (year) claim(year.index, 4, YEAR_FIELD, '××××');
  const unit = /^[\u4e00-\u9fff]{2,20}?(?:委员会|人民政府|办公室|[厅局])(?=[12]\d{3}年)/.exec(joined);
  return unit ? [claim(0, unit[0].length, UNIT_FIELD, '××××')] : [];
}

type Claim = (start: number, length: number, name: string, blank: string) => FoundField | undefined;

/** @param what between 关于 and 的 @param offset of it in the title */
function claimSubject(what: string, offset: number, claim: Claim): (FoundField | undefined)[] {
  const [open, close] = [what.indexOf('《'), what.lastIndexOf('》')];
  if (open >= 0 && close > open + 1) return [claim(offset + open + 1, close - open - 1, '文件名', blankPaper(what.slice(open + 1, close)))];
  const meeting = /^(?:召开|举办|举行)(.+)$/.exec(what);
  if (meeting) return [claim(offset + 2, meeting[1]!.length, '会议名称', '××××会议')];
  const paper = /^(?:印发|转发|批转|发布|公布|报送)(.+)$/.exec(what);
  if (paper) return [claim(offset + 2, paper[1]!.length, '文件名', blankPaper(paper[1]!))];
  const people = /^([\u4e00-\u9fff·、]{2,30}?)(?:等[\d一二三四五六七八九十]*[名位]?)?(?:同志)?(?:任免职|任职|免职|职务任免|任免|职务调整)$/.exec(what);
  if (people) return [claim(offset, people[1]!.length, '姓名', '×××')];
  return [claim(offset, what.length, '事由', '××××')];
}

function blankPaper(name: string): string {
  return `××××${ENDING_OF_PAPER.exec(name)?.[0] ?? ''}`;
}

/** The value on one line, where it stands like that elsewhere. */
function claimWhole(specifics: Specifics, value: string, name: string, blank: string): void {
  const first = value.length >= 4 ? specifics.text.indexOf(value) : -1;
  const field = first < 0 ? undefined : specifics.claim(first, first + value.length, name, blank);
  if (field) specifics.claimAgain(field);
}

function spansOf({ paragraphs, roles }: DocumentModel, ...wanted: readonly ElementKind[]): SourceSpan[] {
  return paragraphs.filter((_, index) => wanted.includes(roles[index]!));
}

/** The stretches of a paragraph that wide spaces, brackets and line ends set apart. */
function pieces({ text }: Specifics, { start, end }: SourceSpan): SourceSpan[] {
  return [...text.slice(start, end).matchAll(/[^\s（）()](?:[^\r\n\t（）()]{0,60}?[^\s（）()])??(?=[ \u3000]{2,}|[\r\n\t（）()]|\s*$)/g)].map(match => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

function afterColon(text: string, { start, end }: SourceSpan): SourceSpan {
  const colon = text.slice(start, end).search(/[：:]/);
  return { start: colon < 0 ? end : start + colon + 1, end };
}

function matches(text: string, pattern: RegExp, { start, end }: SourceSpan): SourceSpan[] {
  return [...text.slice(start, end).matchAll(pattern)].map(match => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

function withoutSpaces(text: string, { start, end }: SourceSpan): { readonly joined: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let joined = '';
  for (let index = start; index < end; index++) {
    if (/\s/.test(text[index]!)) continue;
    joined += text[index]!;
    at.push(index);
  }
  return { joined, at };
}
