import fc from 'fast-check';

/** Line ends, and the halves of one. */
export const LINE_ENDS = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\n\r'] as const;

/** What the structure reader looks for, whole and in halves. */
export const FRAGMENTS = [
  '一、', '二、', '三、', '十一、', '一，', '一.', '（一）', '（二）', '(三)', '（一）、', '㈠', '1.', '2.', '3．', '1、', '1)', '（1）', '（2）', '①', '②', '1.1 ', '1.1.1 ',
  '第一章 总则', '第二章', '第一条 ', '第二条', '第三条规定', '第一节', '第一部分', '第一、', '第二，', '其一，', '其二，', '首先，', '其次，', '最后，', '一是', '二是', '三要', '甲、',
  '总体要求', '加强组织领导', '抓好落实', '关于', '的通知', '讲话', '同志们：', '各县区人民政府：', '尊敬的各位领导、各位来宾：', '【提纲】', '附件：1.名单', '附件1', '附件', '抄送：县委办公室。', '特此通知。', '妥否，请批示。',
  '2024年5月6日', '二〇二四年五月六日', '（此件公开发布）', '青政发〔2024〕8号', '签发人：某某', '机密★1年', '特急', '000012', '责任编辑：某某', '上一篇：没有了', '— 3 —', 'ICP备',
  '各级各部门要认真抓好落实，', '确保取得实效。', '3.2亿元', '一、二、三号窗口', '关(guān)', '注：1、', '3、4月', '2019年1月', '1.2024年', '# 标题', '---', '|',
] as const;

/** Marks, spaces and what breaks programs. */
export const ODDITIES = ['。', '，', '；', '：', ':', '？', '！', '…', '.', '、', '（', '）', '(', ')', '《', '》', '“', '”', '【', '】', ' ', '　', '\u00a0', '\t', '\ufeff', '\u200b', '\0', '\ud800', '\udc00', '\ud840', '😀', '𠮷', '\ufffd', '\u2028', '\u0085', '\x1b', 'A', '7', '-', '—', '*'] as const;

const fragment = fc.constantFrom(...FRAGMENTS);
const oddity = fc.constantFrom(...ODDITIES);
const lineEnd = fc.constantFrom(...LINE_ENDS);

/** One piece of a text; numbers and headings stand at the start of lines often enough to be read as such. */
export const piece = fc.oneof(
  { weight: 5, arbitrary: fragment },
  { weight: 4, arbitrary: lineEnd },
  { weight: 2, arbitrary: oddity },
  { weight: 3, arbitrary: fc.tuple(lineEnd, fragment, fragment).map(parts => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);

/** Any text: pieces of official documents among line ends, marks, NUL and lone surrogates. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 60 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: fc.array(fc.oneof(fragment, oddity), { maxLength: 40 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

/** A line of about 50 KB, of one piece or of a few in turn. */
export const longLine = fc.array(fc.oneof(fragment, oddity), { minLength: 1, maxLength: 4 }).map(parts => {
  const unit = parts.join('');
  return unit.repeat(Math.ceil(17_000 / unit.length));
});

/** A replacement somewhere in a text: mostly short, mostly at a line end or at a number. */
export const edit = fc.record({
  at: fc.nat(),
  /** Moves to the next line end or number behind `at`: there an edit changes more than its own line. */
  seek: fc.constantFrom('anywhere', 'lineEnd', 'number', 'blankLine'),
  length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.nat(60) }),
  pieces: fc.oneof({ weight: 40, arbitrary: fc.array(piece, { maxLength: 3 }) }, { weight: 1, arbitrary: longLine.map(line => [line]) }),
});

const PLACES = { lineEnd: /[\r\n]/g, number: /[一二三四五六七八九十\d①（(第]/g, blankLine: /(?:\r\n|\r|\n)(?=[\r\n])/g } as const;

/** The text after an edit; edits may fall between the halves of a CR LF or of a surrogate pair. */
export function applyEdit(text: string, { at, seek, length, pieces }: { at: number; seek: 'anywhere' | keyof typeof PLACES; length: number; pieces: readonly string[] }): string {
  let start = at % (text.length + 1);
  if (seek !== 'anywhere') {
    const place = new RegExp(PLACES[seek]);
    place.lastIndex = start;
    const found = place.exec(text);
    // Before, behind or inside the line end, by turns.
    if (found !== null) start = Math.min(text.length, found.index + (at % 3));
  }
  return text.slice(0, start) + pieces.join('') + text.slice(Math.min(text.length, start + length));
}
