/**
 * Huge texts for the benchmark and for the tests of bad input: one ordinary one, and those that would make a
 * reader of structure slow if any of its steps looked at what it has looked at before.
 */

/** Paragraphs of an ordinary work report in our own words; the numbers of its headings are filled in. */
const CHINESE_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

const SECTION_TITLES = ['夯实粮食生产基础', '做强县域特色产业', '改善乡村人居环境', '办好群众身边实事', '守住安全发展底线', '提升机关服务效能', '健全基层治理体系'] as const;

const SUBSECTION_TITLES = ['压实管护责任', '畅通供销渠道', '补齐设施短板', '优化办事流程', '强化队伍建设', '严格督查考核'] as const;

const BODIES = [
  '各乡镇要把这项工作摆上重要位置，主要负责人亲自过问，分管负责人具体抓落实，逐村逐户摸清底数，建立台账，做到情况明、责任清、措施实。',
  '全年计划改造老旧管网126公里，新建蓄水池58座，惠及群众3.2万人。对进度滞后的项目，由县督查室会同有关部门挂牌督办，限期整改到位。',
  '要坚持量力而行、尽力而为，不搞一刀切，不搞花架子。凡是群众不认可的，推倒重来；凡是群众有意见的，马上就改；凡是群众等着用的，抓紧就办。',
  '县财政局、县农业农村局要做好资金保障和技术指导，定期到现场会商，研究解决具体困难。一是落实配套资金，二是配齐技术人员，三是完善考核办法。',
] as const;

/** A work report with three levels of headings, of at least `length` code units; `lineEnd` stands between paragraphs. */
export function workReport(length: number, lineEnd = '\n'): string {
  const pieces = ['关于全县年度重点工作推进情况的报告', '', '各乡镇人民政府，县直各部门：'];
  let total = 0;
  let count = 0;
  const add = (piece: string): void => {
    pieces.push(piece);
    total += piece.length + lineEnd.length;
  };
  for (let section = 0; total < length; section++) {
    add(`${numeral(section % 99)}、${SECTION_TITLES[section % SECTION_TITLES.length]}`);
    for (let subsection = 0; subsection < 4 && total < length; subsection++) {
      const title = SUBSECTION_TITLES[(section + subsection) % SUBSECTION_TITLES.length];
      add(`（${numeral(subsection)}）${title}。${BODIES[count++ % BODIES.length]}`);
      for (let item = 1; item <= 3; item++) add(`${item}.${BODIES[count++ % BODIES.length]}`);
      add(`　　${BODIES[count++ % BODIES.length]}${BODIES[count++ % BODIES.length]}`);
    }
  }
  return pieces.join(lineEnd);
}

/** 一 for 0, 二 for 1 … up to 98. */
export function numeral(index: number): string {
  const value = index + 1;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? CHINESE_NUMBERS[tens - 1] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? CHINESE_NUMBERS[ones - 1] : '');
}

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

function counted(length: number, unit: (index: number) => string): string {
  const pieces: string[] = [];
  let total = 0;
  for (let index = 0; total < length; index++) {
    const piece = unit(index);
    pieces.push(piece);
    total += piece.length;
  }
  return pieces.join('');
}

/** By name, the text of about `length` code units. */
export const hugeTexts: Readonly<Record<string, (length: number) => string>> = {
  'work report': length => workReport(length),
  'work report, CR LF': length => workReport(length, '\r\n'),
  'work report, lone CR': length => workReport(length, '\r'),
  'work report, one line, spaces for breaks': length => workReport(length, ' '),
  'work report, one line, breaks gone': length => workReport(length, ''),
  'work report, hard wraps': length => hardWrapped(workReport(length)),
  'one line of prose': length => repeat('各级各部门要认真抓好落实，', length),
  'one line of one ideograph': length => '文'.repeat(length),
  'only spaces, one line': length => ' '.repeat(length),
  'only ideographic spaces': length => '\u3000'.repeat(length),
  'only line feeds': length => '\n'.repeat(length),
  'only lone CR': length => '\r'.repeat(length),
  'only full stops': length => '。'.repeat(length),
  'only punctuation': length => repeat('，。、；：？！（）《》“”', length),
  'only opening brackets': length => '（'.repeat(length),
  'only opening quotes': length => '“'.repeat(length),
  'only digits': length => repeat('1234567890', length),
  'only Chinese digits': length => repeat('一二三四五六七八九十', length),
  'only NUL': length => '\0'.repeat(length),
  'only U+FFFD': length => '\ufffd'.repeat(length),
  'only high surrogates': length => '\ud840'.repeat(length),
  'one line of 一、': length => repeat('一、', length),
  'one line of （一）': length => repeat('（一）', length),
  'one line of 1.': length => repeat('1.', length),
  'one line of 1. with spaces': length => repeat('1. ', length),
  'one line of 第一条': length => repeat('第一条', length),
  'one line of 第一章 with spaces': length => repeat('第一章 ', length),
  'one line of ①': length => '①'.repeat(length),
  'one line of 一是': length => repeat('一是', length),
  'one line of 第一，': length => repeat('第一，', length),
  'one line of （一）（二） in turn': length => counted(length, index => `（${numeral(index % 30)}）抓好落实。`),
  'one line of 一、二、 in turn': length => counted(length, index => `${numeral(index % 98)}、抓好落实。`),
  'one line of 1. 2. 3. in turn': length => counted(length, index => `${String((index % 999) + 1)}.抓好落实。`),
  'one line of 1. 3. 5. without company': length => counted(length, index => `${String(((index * 2) % 998) + 1)}.抓好落实。`),
  'one line of （一）（三） without company': length => counted(length, index => `（${numeral((index * 2) % 98)}）抓好落实。`),
  'one line of sentences and spaces': length => repeat('抓好落实。 ', length),
  'one line of sentences and wide spaces': length => repeat('抓好落实。\u3000\u3000', length),
  'one line of phrases and spaces': length => repeat('抓好落实 ', length),
  'lines of 一、': length => repeat('一、\n', length),
  'lines of 一、抓好落实': length => repeat('一、抓好落实\n', length),
  'lines of （一）': length => repeat('（一）\n', length),
  'lines of 1.': length => repeat('1.\n', length),
  'lines in turn 一、（一）1.（1）①': length => repeat('一、要点\n（一）要点\n1.要点\n（1）要点\n①要点\n', length),
  'lines in turn ①（1）1.（一）一、': length => repeat('①要点\n（1）要点\n1.要点\n（一）要点\n一、要点\n', length),
  'lines of doubtful numbers': length => repeat('第一条规定了职责\n第五条规定了权限\n', length),
  'lines of 首先，': length => repeat('首先，抓好落实\n', length),
  'lines of 最后，': length => repeat('最后，抓好落实\n', length),
  'lines of 甲、': length => repeat('甲、抓好落实\n', length),
  'many headings, one body': length => counted(length, index => `${numeral(index % 98)}、抓好落实\n`),
  'short unnumbered lines': length => repeat('抓好落实\n', length),
  'short unnumbered lines over bodies': length => repeat(`抓好落实\n${BODIES[0]}\n`, length),
  'short unnumbered lines over bodies, numbers between': length => repeat(`抓好落实\n${BODIES[0]}\n一、压实责任\n`, length),
  'unnumbered lines, then numbers': length => repeat(`抓好落实\n${BODIES[0]}\n`, length / 2) + repeat('1.压实责任\n', length / 2),
  'run-in series': length => repeat(`抓好落实。${BODIES[0]}\n压实责任。${BODIES[1]}\n加强督查。${BODIES[2]}\n`, length),
  'run-in series in many groups': length => repeat(`抓好落实。${BODIES[0]}\n压实责任。${BODIES[1]}\n加强督查。${BODIES[2]}\n${BODIES[3]}\n`, length),
  'salutations': length => repeat('同志们：\n', length),
  'addressees': length => repeat('各县区人民政府：\n', length),
  'titles': length => repeat('关于抓好落实的通知\n', length),
  'titles and numbers in turn': length => repeat('关于抓好落实的通知\n一、压实责任\n', length),
  'attachment labels': length => repeat('附件1\n', length),
  'attachment notes': length => repeat('附件：1.名单\n2.表格\n', length),
  'dates': length => repeat('2024年5月6日\n', length),
  'signatures and dates': length => repeat('县政府办公室\n2024年5月6日\n', length),
  'residue': length => repeat('上一篇：没有了\n责任编辑：某某\n', length),
  'announced outline': length => `关于抓好落实的发言\n【提纲】\n${counted(length / 2, index => `${numeral(index % 98)}、抓好第${String(index)}项落实\n`)}\n同志们：\n${counted(length / 2, index => `${numeral(index % 98)}、抓好第${String(index)}项落实\n`)}`,
  'announced outline that never comes again': length => `关于抓好落实的发言\n【提纲】\n${counted(length, index => `${numeral(index % 98)}、抓好第${String(index)}项落实\n`)}`,
  'announced outlines, one a line': length => repeat('【提纲】一、抓好落实\n', length),
  'lines one column short of a wrap': length => repeat(`${'抓好各项工作的落实'.repeat(4)}\n`, length),
  'blank lines with spaces': length => repeat(' \u3000\u00a0\t\n', length),
  'Markdown headings': length => repeat('# 总体要求\n## 工作目标\n', length),
  'decimal numbers': length => counted(length, index => `${String((index % 9) + 1)}.${String((index % 7) + 1)}.${String((index % 5) + 1)} 要点\n`),
  'line feed, CR and CR LF mixed': length => repeat('一、要点\r（一）要点\n1.要点\r\n', length),
};

/** As a paste from a page of 30 ideographs a line looks. */
export function hardWrapped(text: string, width = 30): string {
  return text
    .split('\n')
    .map(line => line.replace(new RegExp(`(.{${String(width)}})(?=.)`, 'gu'), '$1\n'))
    .join('\n');
}
