// Errors in marks: pairs, widths, stacks, dots and dashes.
import { changed, linesOf, pairMutation, proseOf, replaced, replaceOne, sentencePair } from './kit.mjs';

/** @typedef {import('./kit.mjs').Mutation} Mutation */
/** @typedef {import('./kit.mjs').Random} Random */

/** @param {string} name @param {RegExp} pattern @param {(match: RegExpExecArray, random: Random) => string | undefined} by @returns {Mutation} */
const onMatch = (name, pattern, by) => ({
  id: `punctuation/${name}`,
  where: 'place',
  make: ({ text }, random) => replaceOne(text, pattern, random, match => by(match, random)),
});

/** Paragraphs in which a pair of marks is in order. @param {string} text @param {string} open @param {string} close */
const paired = (text, open, close) => linesOf(text).filter(({ text: line }) => line.includes(open) && line.split(open).length === line.split(close).length && line.indexOf(open) < line.indexOf(close));

/** @param {string} name @param {string} open @param {string} close @param {'open' | 'close'} which @returns {Mutation} */
const unpaired = (name, open, close, which) => ({
  id: `punctuation/${name}`,
  where: 'place',
  make: ({ text }, random) => {
    const mark = which === 'open' ? open : close;
    const line = random.pick(paired(text, open, close).filter(({ text: words }) => !/^[\s\u3000]*[（(“]/.test(words)));
    if (!line) return undefined;
    const places = [...line.text.matchAll(new RegExp(`\\${mark}`, 'g'))];
    const at = line.start + random.pick(places).index;
    return { ...replaced(text, at, at + 1, ''), start: line.start, end: line.end - 1, what: `${text.slice(Math.max(0, at - 14), at)}⟦${mark}→⟧${text.slice(at + 1, at + 15)}`.replace(/\n/g, '⏎') };
  },
});

const HAN = '[\\u4e00-\\u9fff]';
const between = (/** @type {string} */ mark) => new RegExp(`(?<=${HAN})${mark}(?=${HAN})`, 'g');

/** @param {string} id @param {(text: string) => string} by @returns {Mutation} */
const wholeText = (id, by) => ({ id, where: 'document', make: ({ text }) => (by(text) === text ? undefined : { text: by(text), start: 0, end: text.length, what: 'the whole text' }) });

const ELLIPSES = ['...', '。。。', '…', '···', '......', '.....'];
const DASHES = ['-', '--', '—', '－－', '－', '---'];

/** @type {Mutation} */
const quotesInQuotes = onMatch('quotes-in-quotes', /“[\u4e00-\u9fff，、]{8,40}”/g, match => `${match[0].slice(0, 3)}“${match[0].slice(3, 6)}”${match[0].slice(6)}`);

/** @type {Mutation} */
const lineBeginsWithMark = {
  id: 'punctuation/line-begins-with-mark',
  where: 'place',
  make: ({ text }, random) => {
    const seeded = replaceOne(text, new RegExp(`(?<=${HAN}{10})[，。；、](?=${HAN}{6})`, 'g'), random, match => `\n${match[0]}`);
    return seeded && { ...seeded, start: seeded.start - 5 };
  },
};

/** @type {readonly Mutation[]} */
export const punctuation = [
  unpaired('quote-unclosed', '“', '”', 'close'),
  unpaired('quote-unopened', '“', '”', 'open'),
  unpaired('title-unclosed', '《', '》', 'close'),
  unpaired('title-unopened', '《', '》', 'open'),
  unpaired('bracket-unclosed', '（', '）', 'close'),
  unpaired('bracket-unopened', '（', '）', 'open'),
  quotesInQuotes,
  onMatch('title-in-title', /《[^《》〈〉\n]{6,40}》/g, match => `《关于贯彻${match[0]}的通知》`),
  onMatch('title-marks-doubled', /《(?=[^《》\n]{4,40}》)/g, (_, random) => random.pick(['《《', '《《《'])),
  onMatch('quotes-doubled', /“(?=[^“”\n]{2,30}”)/g, (_, random) => random.pick(['““', '“““'])),
  onMatch('quotes-reversed', /“([^“”\n]{2,20})”/g, match => `”${match[1]}“`),
  onMatch('quotes-straight', /“([^“”\n]{2,20})”/g, match => `"${match[1]}"`),
  onMatch('comma-between-titles', /》《/g, () => '》、《'),
  pairMutation('punctuation/comma-between-quotes', [['要增强“四个意识”“四个自信”。', '要增强“四个意识”、“四个自信”。'], ['要抓好“放管服”“双随机”改革。', '要抓好“放管服”、“双随机”改革。'], ['要落实“三会一课”“一岗双责”制度。', '要落实“三会一课”、“一岗双责”制度。']]),
  onMatch('half-comma', between('，'), () => ','),
  onMatch('half-colon', new RegExp(`(?<=${HAN})：(?=[\\n\\u4e00-\\u9fff])`, 'g'), () => ':'),
  onMatch('half-semicolon', /(?<=[\u4e00-\u9fff])；/g, () => ';'),
  onMatch('half-brackets', new RegExp(`（(${HAN}[^（）\\n]{1,20})）`, 'g'), match => `(${match[1]})`),
  onMatch('half-stop', new RegExp(`(?<=${HAN})。(?=${HAN})`, 'g'), () => '.'),
  wholeText('punctuation/whole-half', text => text.replace(/[，：；（）？！]/g, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))),
  onMatch('stacked-stops', /(?<=[\u4e00-\u9fff])。/g, () => '。。'),
  onMatch('stacked-commas', between('，'), (_, random) => random.pick(['，，', '，、', '、，'])),
  onMatch('stacked-comma-stop', /(?<=[\u4e00-\u9fff])。/g, (_, random) => random.pick(['，。', '；。', '。，', '、。', '。；'])),
  onMatch('stacked-semicolons', /(?<=[\u4e00-\u9fff])；/g, (_, random) => random.pick(['；；', '；，', '，；'])),
  onMatch('stacked-colons', /(?<=[\u4e00-\u9fff])：/g, (_, random) => random.pick(['：：', '，：', '：，'])),
  pairMutation('punctuation/stop-after-ellipsis', [['工作还包括监测、评估、报告……', '工作还包括监测、评估、报告……。'], ['有的办法不多，有的落实不力……', '有的办法不多，有的落实不力……。']]),
  pairMutation('punctuation/ellipsis-with-and-so-on', [['工作包括监测、评估、报告等。', '工作包括监测、评估、报告……等。'], ['问题涉及规划、用地、资金等。', '问题涉及规划、用地、资金等……']]),
  {
    id: 'punctuation/ellipsis-form',
    where: 'place',
    make: (source, random) => sentencePair(source, random, '有的办法不多，有的落实不力……对此要引起重视。', `有的办法不多，有的落实不力${random.pick(ELLIPSES)}对此要引起重视。`),
  },
  {
    id: 'punctuation/dash-form',
    where: 'place',
    make: (source, random) => replaceOne(source.text, /(?<=[\u4e00-\u9fff”\n])——(?=[\u4e00-\u9fff“])/g, random, () => random.pick(DASHES)) ?? sentencePair(source, random, '这是当前的首要任务——稳定就业。', `这是当前的首要任务${random.pick(DASHES)}稳定就业。`),
  },
  onMatch('comma-before-and-so-on', /(?<=、[\u4e00-\u9fff]{2,5})等(?![级待同于])(?=[\u4e00-\u9fff，。])/g, () => '、等'),
  onMatch('comma-before-and', /(?<=、[\u4e00-\u9fff]{2,4})和(?=[\u4e00-\u9fff]{2,4}[，。、；])/g, () => '、和'),
  lineBeginsWithMark,
  pairMutation('punctuation/interpunct-form', [['要弘扬“一二·九”运动精神。', '要弘扬“一二.九”运动精神。'], ['外方专家约翰·史密斯参加了评审。', '外方专家约翰.史密斯参加了评审。'], ['外方专家约翰·史密斯参加了评审。', '外方专家约翰•史密斯参加了评审。'], ['外方专家约翰·史密斯参加了评审。', '外方专家约翰・史密斯参加了评审。']]),
  pairMutation('punctuation/stop-inside-clause', [['一是加强领导，明确责任；二是加强宣传，营造氛围；三是加强督查，确保落实。', '一是加强领导。明确责任；二是加强宣传。营造氛围；三是加强督查，确保落实。']]),
  pairMutation('punctuation/stop-with-quote', [['会议指出：“工作要抓实。”', '会议指出：“工作要抓实。”。'], ['要做到“守土有责”。', '要做到“守土有责。”。'], ['会议指出：“工作要抓实。”', '会议指出：“工作要抓实”。']]),
  {
    id: 'punctuation/paragraph-without-end',
    where: 'place',
    make: ({ text }, random) => {
      const line = random.pick(proseOf(text, 60));
      return line && { ...changed(text, [{ start: line.end - 1, end: line.end, by: random.pick(['', '，', '、']) }]), start: line.start, end: line.end - 1, what: line.text.slice(-16) };
    },
  },
];
