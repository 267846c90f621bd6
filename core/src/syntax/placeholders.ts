import type { SourceSpan } from '../text/span';
import { markdownRemnants } from './markup';

/** Something that was to be filled in, or that was covered (脱敏). */
export interface Placeholder extends SourceSpan {
  readonly kind: 'mask' | 'blank';
}

/** A name whose beginning was cut or covered: “_总书记”. */
export interface ClippedName extends SourceSpan {
  /** The mask alone. */
  readonly mask: SourceSpan;
}

const HAN = '\u4e00-\u9fff';
const UNIT = '年月日时号省市州县区乡镇村局委办院部厅厂司校处科室团镇街人名元亿万个岁级届次期条项';
/** No 人民 or 干部 was masked, only what stands before them. */
const MASKED = [
  // XX市、20XX年、X月X日; no X光, no OXX, no AX-3.
  String.raw`(?<![A-Za-z])\d{0,2}[XxＸｘ]{2,}(?![A-Za-z])`,
  String.raw`(?<![A-Za-z0-9${HAN}])[XＸ](?=[${UNIT}])`,
  String.raw`(?<=[${HAN}])[XＸ](?=[省市县区乡镇村局年月日号元亿万个人名项家户起次件处所座亩辆台套位岁倍吨%％]|公里|千米)(?!个体|[个人项]性)`,
  String.raw`\d{0,2}×{2,}`,
  String.raw`(?<![\d）)米长宽高数率额价费积量人])×(?=[省市县乡镇村局年月日号])`,
  String.raw`\*{2,}|＊{2,}`,
  String.raw`(?<=[${HAN}])\*(?=[省市县区乡镇村局年月日号])`,
  String.raw`_{2,}|＿{2,}`,
  String.raw`(?<=[${HAN}，。；：、“”《》])[_＿](?=[${HAN}])`,
  String.raw`[○◯]{2,}(?![○◯]*[一二三四五六七八九十])`,
  String.raw`[□■●△▲☆★]{2,}`,
  String.raw`某{2,3}(?=[省市县区乡镇])|(?<![${HAN}])某{2,3}(?=局|单位|部门)|(?<=[在由请向经和与为给到从对是的])某{2,3}(?=局|单位|部门)|(?<![${HAN}])某年某`,
];
const BLANKS = [
  String.raw`(?:【\s*】|\[\s*\]|〔\s*〕|（\s{2,}）|\(\s{2,}\))(?![内中为表])`,
  String.raw`[【\[（(〔<](?:请|此处|这里|待|需)?(?:在此)?(?:填写|填入|填|输入|插入|补充|补|替换|待补|待定|待填|待核|待补充)[^】\]）)〕>\n]{0,20}[】\]）)〕>]`,
  String.raw`【(?:具体)?(?:单位|部门|姓名|名称|时间|日期|地点|数字|数据|金额|职务|标题|主题|内容|地名|联系人|电话|文号|发文机关|主送机关)(?:名称|全称)?】`,
  String.raw`(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])`,
  // 自2025年  月  日起施行: within a sentence; on a line of its own it is the date of the document.
  String.raw`(?:(?<=[${HAN}，、（])(?:19|20)\d{2}年|(?<=[于自至到从在，、（]))[ \u3000\u00a0]{1,6}月[ \u3000\u00a0]{1,6}日(?=[${HAN}，。；、）])`,
];
const MASK = new RegExp(MASKED.join('|'), 'g');
const BLANK = new RegExp(BLANKS.join('|'), 'g');
/** Where neither can match: most paragraphs. */
const MASK_CHARACTER = /[XxＸｘ×*＊_＿○◯□■●△▲☆★某]/;
const BLANK_HINT = /[填【]|[ \u3000\u00a0]月[ \u3000\u00a0]|[待补输插替][充入换核填定补]|[[〔（(]\s{0,9}[\]〕）)]|TODO|TBD|FIXME/;

const TITLE_OF_PERSON = '(?:总书记|主席|总理|同志)';
/** A mask before a post or a name that never stands without one. */
const CLIPPED = new RegExp(
  [
    // ×××同志 stands for a whole name, which is still to be filled in.
    String.raw`(?<mask>(?<![_*×X＿])(?!×××同志)(?:[_＿]{1,4}|\*{2,4}|×{2,3}|X{2,3}|○{2,3}))(?:${TITLE_OF_PERSON}|新时代中国特色社会主义|(?:强军|外交|经济|文化|法治|生态文明)思想)`,
  ].join('|'),
  'g',
);

/** Masked or clipped names of leaders and of what is called after them. */
export function clippedNames(text: string): ClippedName[] {
  const found: ClippedName[] = [];
  for (const match of text.matchAll(CLIPPED)) {
    const start = match.index;
    found.push({ start, end: start + match[0].length, mask: { start, end: start + match.groups!['mask']!.length } });
  }
  return found;
}

const YEAR_BEFORE = /[一二三四五六七八九十〇零○\d]$/;

/** What is still to be filled in; {@link clippedNames} are left out, and what Markdown means by its stars. */
export function placeholders(text: string): Placeholder[] {
  const blanks = BLANK_HINT.test(text) ? [...text.matchAll(BLANK)].map(match => placeholder(match, 'blank')) : [];
  const masks = MASK_CHARACTER.test(text) ? [...text.matchAll(MASK)].filter(match => isMask(text, match)).map(match => placeholder(match, 'mask')) : [];
  if (masks.length === 0) return blanks;
  // 【XX单位】 is one thing to fill in; other marks are something else.
  const taken = offsetsOf([
    ...blanks,
    ...clippedNames(text).map(({ mask }) => mask),
    ...markdownRemnants(text).flatMap(({ kind, start, end }) => (kind === 'bold' ? [{ start, end: start + 2 }, { start: end - 2, end }] : [])),
  ]);
  return [...masks.filter(({ start, end }) => !taken.has(start) && !taken.has(end - 1)), ...blanks].sort((first, second) => first.start - second.start);
}

function placeholder({ index, 0: { length } }: RegExpExecArray, kind: Placeholder['kind']): Placeholder {
  return { start: index, end: index + length, kind };
}

/** 二○○八年 is a year, XX染色体 a thing. */
function isMask(text: string, { index, 0: written }: RegExpExecArray): boolean {
  if (/^[○◯]/.test(written)) return !YEAR_BEFORE.test(text.slice(Math.max(0, index - 1), index));
  const end = index + written.length;
  return !(/^[Xx]/.test(written) && /^(?:染色体|光|射线|轴|型)/.test(text.slice(end, end + 3)));
}

function offsetsOf(spans: readonly SourceSpan[]): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const { start, end } of spans) for (let offset = start; offset < end; offset++) offsets.add(offset);
  return offsets;
}
