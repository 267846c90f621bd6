// What is left in a text by masks, web pages, copying and converting.
import { changed, last, linesOf, proseOf, replaced, replaceOne } from './kit.mjs';
import { frame, written } from './frames.mjs';

/** @typedef {import('./kit.mjs').Mutation} Mutation */
/** @typedef {import('./kit.mjs').Random} Random */

/** @param {string} name @param {RegExp} pattern @param {(match: RegExpExecArray, random: Random) => string | undefined} by @returns {Mutation} */
const onMatch = (name, pattern, by) => ({ id: `residue/${name}`, where: 'place', make: ({ text }, random) => replaceOne(text, pattern, random, match => by(match, random)) });

/** A line put between two paragraphs, or first or last. @param {string} name @param {readonly string[]} lines @param {'top' | 'bottom' | 'any'} [at] @returns {Mutation} */
const onLine = (name, lines, at = 'any') => {
  return {
    id: `residue/${name}`,
    where: 'place',
    make: ({ text }, random, turn) => {
      const line = lines[turn % lines.length];
      const all = linesOf(text);
      const place = at === 'top' ? 0 : at === 'bottom' ? last(all).end : random.pick(all.slice(1)).start;
      const made = at === 'bottom' ? `\n${line}` : `${line}\n`;
      return { ...replaced(text, place, place, made), start: place + (at === 'bottom' ? 1 : 0), end: place + made.length - (at === 'bottom' ? 0 : 1), what: line };
    },
  };
};

/** @param {string} name @param {(text: string, random: Random) => string} by @returns {Mutation} */
const wholeText = (name, by) => ({
  id: `residue/${name}`,
  where: 'document',
  make: ({ text }, random) => {
    const made = by(text, random);
    return made === text ? undefined : { text: made, start: 0, end: made.length, what: 'the whole text' };
  },
});

const HAN = '[\\u4e00-\\u9fff]';
const INSIDE = new RegExp(`(?<=${HAN}{4})(?=${HAN}{4})`, 'g');

const PINYIN = { 发: 'fā', 展: 'zhǎn', 工: 'gōng', 作: 'zuò', 国: 'guó', 家: 'jiā', 法: 'fǎ', 人: 'rén', 民: 'mín', 管: 'guǎn', 理: 'lǐ', 部: 'bù', 门: 'mén', 行: 'xíng', 政: 'zhèng', 应: 'yīng', 当: 'dāng', 经: 'jīng', 规: 'guī', 定: 'dìng', 建: 'jiàn', 设: 'shè', 保: 'bǎo', 护: 'hù', 安: 'ān', 全: 'quán' };
const TRADITIONAL = { 发: '發', 国: '國', 会: '會', 经: '經', 济: '濟', 设: '設', 东: '東', 业: '業', 产: '產', 关: '關', 学: '學', 应: '應', 当: '當', 务: '務', 动: '動', 区: '區', 县: '縣', 规: '規', 办: '辦', 总: '總', 实: '實', 进: '進', 机: '機', 构: '構', 对: '對', 资: '資', 权: '權', 监: '監', 责: '責', 众: '眾', 农: '農', 环: '環', 护: '護', 报: '報', 财: '財', 审: '審' };
const GBK = new TextDecoder('gbk');
const LATIN = new TextDecoder('windows-1252');

/** @param {string} words read as another encoding */
const misread = (words, /** @type {TextDecoder} */ decoder) => decoder.decode(new TextEncoder().encode(words));

/** @param {Random} random an identity number that adds up */
function identityNumber(random) {
  const digits = `11010${random.between(1, 9)}19${random.between(55, 99)}0${random.between(1, 9)}1${random.between(0, 9)}${random.between(100, 999)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return digits + '10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11];
}

const NAVIGATION = ['首页 > 政务公开 > 通知公告', '当前位置：首页 > 政府信息公开 > 政策文件', '您现在的位置：首页>>新闻中心>>工作动态', '上一篇：无　下一篇：工作简报', '返回首页 | 加入收藏 | 网站地图', '分享到：微信 微博 QQ空间', '扫一扫在手机打开当前页', '【字体：大 中 小】 【打印本页】 【关闭窗口】', '字号：[大] [中] [小] 打印', '网站地图 | 联系我们 | 隐私声明'];
const EDITOR = ['来源：本网　作者：办公室　发布时间：2024-05-06　浏览次数：128', '（责任编辑：王某某）', '责编：办公室　审核：信息科', '发布日期：2024-03-15 10:22　来源：市政府办公室　浏览量：1024', '编辑：信息中心　点击数：356次'];
const COPYRIGHT = ['版权所有：云山县人民政府　备案号：云ICP备12345678号-1', 'Copyright © 2020 All Rights Reserved', '主办单位：云山县人民政府办公室　网站标识码：1234567890', '版权所有 未经许可不得转载', '技术支持：云山信息技术有限公司'];

/** @type {Mutation} */
const pinyin = {
  id: 'residue/pinyin',
  where: 'place',
  make: ({ text }, random) => replaceOne(text, new RegExp(`(?<=${HAN})[${Object.keys(PINYIN).join('')}](?=${HAN})`, 'g'), random, match => {
    const sound = PINYIN[/** @type {keyof typeof PINYIN} */ (match[0])];
    return match[0] + random.pick([`（${sound}）`, `(${sound})`, sound]);
  }),
};

/** @type {Mutation} */
const traditional = {
  id: 'residue/traditional',
  where: 'place',
  make: ({ text }, random) => replaceOne(text, new RegExp(`[${Object.keys(TRADITIONAL).join('')}]{1,3}`, 'g'), random, match => [...match[0]].map(character => TRADITIONAL[/** @type {keyof typeof TRADITIONAL} */ (character)]).join('')),
};

/** @param {string} name @param {(line: import('./kit.mjs').Line, lines: import('./kit.mjs').Line[], random: Random) => import('./kit.mjs').Line} where @returns {Mutation} */
const repeated = (name, where) => ({
  id: `residue/${name}`,
  where: 'document',
  make: ({ text }, random) => {
    const lines = proseOf(text, 30);
    const line = random.pick(lines);
    if (!line) return undefined;
    const { end } = where(line, linesOf(text), random);
    return { ...replaced(text, end, end, `\n${line.text}`), what: line.text.slice(0, 20) };
  },
});

/** @type {Mutation} */
const hardWrapOnce = {
  id: 'residue/hard-wrap-once',
  where: 'place',
  make: ({ text }, random) => {
    const line = random.pick(proseOf(text, 80));
    if (!line) return undefined;
    const at = line.start + random.between(25, line.text.length - 25);
    if (!/[\u4e00-\u9fff]{2}/.test(text.slice(at - 1, at + 1))) return undefined;
    return { ...replaced(text, at, at, '\n'), start: line.start, end: line.end + 1, what: `${text.slice(at - 8, at)}⏎${text.slice(at, at + 8)}` };
  },
};

/** @type {Mutation} */
const lostBreak = {
  id: 'residue/lost-break-before-heading',
  where: 'place',
  make: ({ text }, random) => {
    const lines = linesOf(text);
    const heads = lines.filter((line, index) => index > 2 && /^[\s\u3000]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十百]+条)/.test(line.text) && /[。；]$/.test(lines[index - 1].text));
    const head = random.pick(heads);
    if (!head) return undefined;
    const before = lines[lines.indexOf(head) - 1];
    return { ...replaced(text, before.end, head.start, ''), start: before.start, end: head.end - 1, what: `${before.text.slice(-8)}${head.text.slice(0, 8)}` };
  },
};

/** One that is said to be for the public, or a notice that says so. @param {import('./kit.mjs').Source} source @param {Random} random @returns {string | undefined} */
function forThePublic(source, random) {
  if (/此件公开发布/.test(source.text)) return source.text;
  const made = frame('通知', source, random);
  return made && written({ ...made, tail: '（此件公开发布）' });
}

/** @param {Mutation} mutation @returns {Mutation} */
const inPublic = mutation => ({
  ...mutation,
  make: (source, random, turn) => {
    const text = forThePublic(source, random);
    const made = text === undefined ? undefined : mutation.make({ ...source, text: text ?? '' }, random, turn);
    return made && { ...made, before: text };
  },
});

/** @type {readonly Mutation[]} */
export const residue = [
  onMatch('placeholder-number', /(?<![\d.〔第])\d+(?=个|人|万元|亿元|项|家|公里|%)/g, (_, random) => random.pick(['XX', '××', 'xx', '**', '○○', '□□', '__', 'X'])),
  onMatch('placeholder-date', /(?<!\d)(\d{1,2})月(\d{1,2})日/g, (_, random) => random.pick(['X月X日', '×月×日', 'XX月XX日', '  月  日', '**月**日', '__月__日'])),
  onMatch('placeholder-note', /(?<=。)(?=\n)/g, (_, random) => random.pick(['（待补充）', '【此处补充数据】', 'TODO', '（此处插入图表）', '（数据待核实）', '[待定]', '（此处略）'])),
  wholeText('placeholder-whole', text => text.replace(/\d+/g, 'XX')),
  pinyin,
  onLine('navigation', NAVIGATION, 'top'),
  onLine('navigation-below', NAVIGATION, 'bottom'),
  onLine('editor-line', EDITOR, 'bottom'),
  onLine('editor-line-above', EDITOR, 'top'),
  onLine('copyright', COPYRIGHT, 'bottom'),
  onMatch('mojibake-gbk', new RegExp(`(?<=${HAN})${HAN}{6}(?=${HAN})`, 'g'), match => misread(match[0], GBK)),
  onMatch('mojibake-latin', new RegExp(`(?<=${HAN})${HAN}{4}(?=${HAN})`, 'g'), match => misread(match[0], LATIN)),
  onMatch('mojibake-lost', new RegExp(`(?<=${HAN})${HAN}{2}(?=${HAN})`, 'g'), (_, random) => random.pick(['\ufffd\ufffd', '锟斤拷', '烫烫烫', '????', '\ufffd'])),
  onMatch('html', INSIDE, (_, random) => random.pick(['&nbsp;', '<br>', '</p><p>', '&ldquo;', '<span>', '&#8220;'])),
  onMatch('markdown', /(?<=[，。])([\u4e00-\u9fff]{4,8})(?=[，。])/g, (match, random) => random.pick([`**${match[0]}**`, `__${match[0]}__`, `\`${match[0]}\``, `[${match[0]}](http://example.com/a.html)`])),
  onLine('markdown-line', ['---', '```', '| 序号 | 名称 | 单位 |', '> 引用自会议材料', '![](media/image1.png)']),
  onMatch('revision-note', /(?<=[\u4e00-\u9fff])(?=。)/g, (_, random) => random.pick(['【批注：此句再核】', '（建议删去此句）', '[批注1]', '（修改：改为“推进”）', '（此处与上文重复，拟删）', '【删】'])),
  traditional,
  hardWrapOnce,
  wholeText('hard-wrap-all', text => text.split('\n').map(line => line.replace(/(.{28})(?=.)/g, '$1\n')).join('\n')),
  lostBreak,
  wholeText('lost-breaks-all', text => (text.length > 30_000 ? text : text.replace(/\n+/g, ''))),
  onMatch('no-break-space', INSIDE, (_, random) => random.pick(['\u00a0', '\u00a0\u00a0'])),
  onMatch('zero-width', INSIDE, (_, random) => random.pick(['\u200b', '\ufeff', '\u200d', '\u2060', '\u00ad', '\u200e'])),
  onMatch('space-inside', INSIDE, () => ' '),
  onMatch('control-character', INSIDE, (_, random) => random.pick(['\u0007', '\u0001', '\u000b', '\u001f'])),
  repeated('repeated-next', line => line),
  repeated('repeated-later', (line, lines, random) => random.pick(lines.filter(({ start }) => start >= line.start))),
  { id: 'residue/identity-number', where: 'place', make: (source, random) => append(forThePublic(source, random), random, `联系人身份证号：${identityNumber(random)}。`) },
  { id: 'residue/mobile-number', where: 'place', make: (source, random) => append(forThePublic(source, random), random, random.pick(['联系电话：*。', '联系人手机：*。', '（联系人：王某某，手机：*）']).replace('*', `1${random.pick(['38', '59', '86', '77'])}${random.between(10000000, 99999999)}`)) },
  inPublic(onLine('secrecy-mark', ['机密★1年', '秘密★3年', '绝密', '秘密', '机密'], 'top')),
  inPublic(onLine('internal-mark', ['内部资料 注意保存', '内部资料，请勿外传', '（内部文件，不得公开）'], 'top')),
];

/** @param {string | undefined} text @param {Random} random @param {string} sentence */
function append(text, random, sentence) {
  if (text === undefined) return undefined;
  const line = random.pick(proseOf(text));
  return line && { ...changed(text, [{ start: line.end, end: line.end, by: sentence }]), before: text, what: sentence };
}
