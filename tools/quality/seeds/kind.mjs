// Errors against what a kind of document must have: mostly in frames, the number and the date in published documents too.
import { linesOf, replaced, replaceOne } from './kit.mjs';
import { annexTitles, frame, written } from './frames.mjs';

/** @typedef {import('./kit.mjs').Mutation} Mutation */
/** @typedef {import('./kit.mjs').Random} Random */
/** @typedef {NonNullable<ReturnType<typeof frame>>} Frame */

/**
 * A frame as it should be and with one thing wrong.
 * @param {string} name @param {readonly import('./frames.mjs').Kind[]} kinds @param {(made: Frame, random: Random) => Partial<Frame> | undefined} spoil
 * @param {(made: Frame, random: Random) => Partial<Frame>} [prepare] what the right one has besides
 * @returns {Mutation}
 */
const onFrame = (name, kinds, spoil, prepare) => ({
  id: `kind/${name}`,
  where: 'document',
  make: (source, random) => {
    const made = frame(random.pick(kinds), source, random);
    if (!made) return undefined;
    const right = { ...made, ...prepare?.(made, random) };
    const change = spoil(right, random);
    if (!change) return undefined;
    const text = written({ ...right, ...change });
    return { before: written(right), text, start: 0, end: text.length, what: `${right.title}: ${Object.entries(change).map(([key, value]) => `${key} ${JSON.stringify(value) ?? ''}`).join(', ').slice(0, 70)}` };
  },
});

/** @param {string} name @param {(number: string, random: Random) => string} spoil @returns {Mutation} */
const onNumber = (name, spoil) => onFrame(name, ['请示', '报告', '函', '通知', '批复'], ({ number }, random) => ({ number: spoil(number, random) }));

/** @param {string} name @param {(titles: string[], random: Random) => Partial<Frame>} spoil @returns {Mutation} */
const onAnnexes = (name, spoil) => onFrame(name, ['请示', '报告', '通知'], (made, random) => spoil(made.annexes, random), (_, random) => {
  const titles = annexTitles(random, 2);
  return { annexes: titles, attached: titles };
});

/** @param {string[]} titles @param {string} glue @param {string} [end] */
const noted = (titles, glue, end = '') => `附件：${titles.map((title, index) => `${index + 1}.${title}`).join(`${glue}\n　　　`)}${end}`;

const EXTRA = ['有关情况说明', '重点任务清单', '经费测算表'];

/** The number under the title of a published document. @param {string} name @param {(year: string, random: Random) => string} by @returns {Mutation} */
const onPublishedNumber = (name, by) => ({
  id: `kind/${name}`,
  where: 'document',
  make: (source, random) => ((source.year ?? 0) < 2013 ? undefined : replaceOne(source.text.slice(0, 400), /〔(20\d\d)〕(?=\d+号\n)/g, random, match => by(match[1], random)) && whole(source.text, random, by)),
});

/** @param {string} text @param {Random} random @param {(year: string, random: Random) => string} by */
function whole(text, random, by) {
  const match = /** @type {RegExpExecArray} */ (/〔(20\d\d)〕(?=\d+号\n)/.exec(text));
  return { ...replaced(text, match.index, match.index + match[0].length, by(match[1], random)), what: `${match[0]}, published` };
}

/** @type {Mutation} */
const publishedDateLost = {
  id: 'kind/published-date-lost',
  where: 'document',
  make: ({ text, kind }) => {
    if (!kind?.startsWith('国务院文件')) return undefined;
    const line = linesOf(text).find(({ text: words }) => /^[\s\u3000]*20\d\d年\d{1,2}月\d{1,2}日$/.test(words));
    return line && { ...replaced(text, line.start, line.end + 1, ''), what: line.text };
  },
};

/** @type {readonly Mutation[]} */
export const kind = [
  onFrame('request-closed-as-report', ['请示'], (_, random) => ({ closing: random.pick(['特此报告。', '专此报告。', '以上报告，请审阅。']) })),
  onFrame('request-without-closing', ['请示'], () => ({ closing: '' })),
  onFrame('request-without-addressee', ['请示'], () => ({ addressee: '' })),
  onFrame('request-many-addressees', ['请示'], ({ upper, addressee }, random) => ({ addressee: random.pick([`${addressee.slice(0, -1)}、${upper}财政局：`, `${upper}财政局、${upper}发展和改革委员会：`]) })),
  onFrame('request-two-matters', ['请示'], ({ body }) => ({ body: [...body, '另外，请同时批准我县增加事业编制20名，并解决办公用房维修经费300万元。'] })),
  onFrame('title-two-kinds', ['请示'], ({ title }) => ({ title: title.replace(/请示$/, '请示报告') })),
  onFrame('title-without-kind', ['请示', '报告', '通知', '函'], ({ title }) => ({ title: title.replace(/(?:情况|工作)?的(?:请示|报告|通知|函)$/, '') })),
  onFrame('title-without-about', ['请示', '报告', '通知'], ({ title }) => ({ title: title.replace('关于', '') })),
  onFrame('title-with-stop', ['请示', '报告', '通知', '批复'], ({ title }) => ({ title: `${title}。` })),
  onFrame('title-kind-doubled', ['通知'], ({ title }) => ({ title: `${title}的通知` })),
  onFrame('title-not-a-kind', ['请示'], ({ title }) => ({ title: title.replace(/的请示$/, '的申请') })),
  onFrame('report-with-request', ['报告'], (_, random) => ({ closing: random.pick(['妥否，请批示。', '以上报告当否，请批示。', '请予批准。']) })),
  onFrame('report-with-request-inside', ['报告'], ({ body }, random) => ({ body: [...body, random.pick(['恳请市人民政府批准我县增加建设用地指标并拨付专项资金200万元。', '请市人民政府批准将该项目列入市级重点项目计划。'])] })),
  onFrame('reply-without-citation', ['批复'], ({ body }) => ({ body: ['经研究，现批复如下：', ...body.slice(1)] })),
  onFrame('reply-letter-without-citation', ['复函'], ({ body }) => ({ body: ['经研究，现函复如下：', ...body.slice(1)] })),
  onFrame('letter-closed-as-request', ['函'], () => ({ closing: '妥否，请批示。' })),
  onFrame('letter-without-closing', ['函'], ({ body }) => ({ closing: '', body: body.slice(0, 1).concat('有关工作正在按照计划推进，各项准备已经就绪。') }), ({ body }) => ({ body: body.slice(0, 1).concat('有关工作正在按照计划推进，各项准备已经就绪。') })),
  onFrame('notice-closed-as-request', ['通知'], () => ({ closing: '妥否，请批示。' })),
  onFrame('addressee-without-colon', ['请示', '报告', '函', '通知'], ({ addressee }, random) => ({ addressee: addressee.slice(0, -1) + random.pick(['', '，', '。']) })),
  onFrame('addressee-half-colon', ['请示', '报告', '函', '通知'], ({ addressee }) => ({ addressee: `${addressee.slice(0, -1)}:` })),
  onNumber('number-round-brackets', number => number.replace('〔', '（').replace('〕', '）')),
  onNumber('number-square-brackets', number => number.replace('〔', '[').replace('〕', ']')),
  onNumber('number-lenticular-brackets', number => number.replace('〔', '【').replace('〕', '】')),
  onNumber('number-without-brackets', number => number.replace(/[〔〕]/g, '')),
  onNumber('number-short-year', number => number.replace('〔20', '〔')),
  onNumber('number-with-di', number => number.replace('〕', '〕第')),
  onNumber('number-with-zeros', number => number.replace(/〕\d+/, match => `〕${match.slice(1).padStart(3, '0')}`)),
  onPublishedNumber('published-number-brackets', (year, random) => random.pick([`（${year}）`, `[${year}]`, `【${year}】`, `(${year})`, year])),
  onAnnexes('annex-note-one-more', (titles, random) => ({ annexes: [...titles, random.pick(EXTRA)] })),
  onAnnexes('annex-note-one-less', (titles, random) => ({ attached: [...titles, random.pick(EXTRA)] })),
  onAnnexes('annex-other-title', (titles, random) => ({ attached: titles.map((title, index) => (index === 1 ? random.pick(EXTRA) : title)) })),
  onAnnexes('annex-not-attached', () => ({ attached: [] })),
  onAnnexes('annex-without-note', () => ({ annexes: [] })),
  onAnnexes('annex-note-with-marks', (titles, random) => ({ note: random.pick([noted(titles, '；', '。'), noted(titles, '；'), noted(titles, '', '。')]) })),
  onAnnexes('annex-note-with-title-marks', titles => ({ note: noted(titles.map(title => `《${title}》`), '') })),
  onAnnexes('annex-note-numbers', titles => ({ note: `附件：1.${titles[0]}\n　　　3.${titles[1]}` })),
  onFrame('signature-missing', ['请示', '报告', '批复', '函', '通知'], () => ({ signature: '' })),
  onFrame('signature-other-unit', ['请示', '报告', '函', '通知'], () => ({ signature: '清源县人民政府' })),
  onFrame('date-missing', ['请示', '报告', '批复', '函', '通知'], () => ({ date: '' })),
  onFrame('date-impossible', ['请示', '报告', '批复', '函', '通知'], ({ year }, random) => ({ date: `${year}年${random.pick(['2月30日', '6月31日', '13月2日', '11月31日'])}` })),
  onFrame('date-with-zeros', ['请示', '报告', '批复', '函', '通知'], ({ date, month }) => ({ date: month < 10 ? date.replace(/年(\d)月/, '年0$1月') : date.replace(/月\d+日/, '月05日') })),
  onFrame('date-in-words', ['请示', '报告', '批复', '函', '通知'], ({ year }) => ({ date: `${String(year).replace(/\d/g, digit => '〇一二三四五六七八九'[Number(digit)])}年五月六日` })),
  onFrame('date-before-text', ['请示', '报告', '函'], ({ year, month, body }, random) => (month > 10 ? undefined : { body: [...body, `${year}年${month + random.between(1, 2)}月2日，有关会议已经审议通过该方案。`] })),
  onFrame('date-before-text-year', ['请示', '报告', '函'], ({ year, body }) => ({ body: [...body, `${year + 1}年1月15日，有关部门已经组织专家进行了评审。`] })),
  onFrame('stale-year', ['通知'], ({ year, body }) => ({ body: body.map(line => line.replace(`${year}年12月20日前`, `${year - 1}年12月20日前`)) })),
  onFrame('stale-year-in-opening', ['通知'], ({ year, body }) => ({ body: body.map((line, index) => (index === 0 ? line.replace(`${year}年`, `${year - 1}年`) : line)) })),
  publishedDateLost,
];
