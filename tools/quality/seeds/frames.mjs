// Well-made short documents of kinds that are rarely published, round paragraphs of a clean text. Places and matters are invented.
import { proseOf } from './kit.mjs';

/** @typedef {import('./kit.mjs').Random} Random */
/** @typedef {import('./kit.mjs').Source} Source */
/**
 * @typedef {object} Frame the parts of a document; an empty one is left out
 * @property {string} title @property {string} number @property {string} addressee @property {string[]} body @property {string} closing
 * @property {string[]} annexes named in the note @property {string[]} attached titles of what is attached
 * @property {string} signature @property {string} date @property {string} [note] the note on annexes, where it isn't made from `annexes`
 * @property {string} [head] before the title @property {string} [tail] behind everything
 */

const UNITS = ['云山县', '清河县', '安平县', '临溪县', '青阳县', '北湖县'];
const UPPER = ['丰原市', '东岭市', '海宁州'];
const MATTERS = ['设立省级经济开发区', '调整自然保护区范围', '建设县城第二水厂', '解决防汛抢险应急资金', '调整部分行政区划', '修建农村公路危桥', '核定机构编制', '变更重点项目建设地点'];
const ANNEXES = ['项目建设方案', '资金使用计划', '现状图和规划图', '可行性研究报告', '有关部门意见'];

/** Paragraphs without numbers, dates, names of documents and words of one time, so that they fit any frame. @param {Source} source @param {Random} random @param {number} count */
const filling = ({ text }, random, count) => random.shuffled(proseOf(text, 60).filter(({ text: line }) => line.length < 300 && !/^[\s\u3000]*[一二三四五六七八九十]+、|[\d０-９《（“年：？]|党的|届|增长方式|请示|报告|同志们|各位|附件|一是|法|条/.test(line))).slice(0, count).map(({ text: line }) => line.trim());

/** @param {Frame} frame */
export function written(frame) {
  const note = frame.note ?? (frame.annexes.length === 0 ? '' : frame.annexes.length === 1 ? `附件：${frame.annexes[0]}` : `附件：${frame.annexes.map((name, index) => `${index + 1}.${name}`).join('\n　　　')}`);
  const attached = frame.attached.map((title, index) => `附件${frame.attached.length === 1 ? '' : index + 1}\n${title}\n本项内容由有关部门按照职责分工组织编制，经会议研究审定后实施。`);
  return [frame.head ?? '', frame.title, frame.number, frame.addressee, ...frame.body, frame.closing, note, frame.signature, frame.date, frame.tail ?? '', ...attached].filter(part => part !== '').join('\n');
}

/** @param {Random} random */
const someNames = random => ({ unit: random.pick(UNITS), upper: random.pick(UPPER), matter: random.pick(MATTERS), order: random.between(2, 80), year: random.pick([2022, 2023, 2024, 2025]), month: random.between(3, 11), day: random.between(1, 28) });

/** @typedef {'请示' | '报告' | '批复' | '函' | '复函' | '通知'} Kind */

/** @param {Kind} kind @param {Source} source @param {Random} random @returns {(Frame & ReturnType<typeof someNames>) | undefined} */
export function frame(kind, source, random) {
  const names = someNames(random);
  const { unit, upper, matter, order, year, month, day } = names;
  const filled = filling(source, random, 2);
  if (filled.length < 2) return undefined;
  const own = `${unit}人民政府`;
  const other = `${upper}人民政府`;
  const cited = `《${own}关于${matter}的请示》（${unit.slice(0, 1)}政〔${year}〕${order}号）`;
  const base = { ...names, number: `${unit.slice(0, 1)}政〔${year}〕${order}号`, annexes: /** @type {string[]} */ ([]), attached: /** @type {string[]} */ ([]), signature: own, date: `${year}年${month}月${day}日`, note: undefined, head: undefined, tail: undefined };
  switch (kind) {
    case '请示':
      return { ...base, title: `${own}关于${matter}的请示`, addressee: `${other}：`, body: [`为加快全县经济社会发展，我县拟${matter}。现将有关事项请示如下：`, ...filled], closing: '妥否，请批示。' };
    case '报告':
      return { ...base, title: `${own}关于${matter}情况的报告`, addressee: `${other}：`, body: [`按照工作安排，现将${matter}有关情况报告如下：`, ...filled], closing: '特此报告。' };
    case '批复':
      return { ...base, title: `${other}关于${matter}的批复`, number: `${upper.slice(0, 1)}政函〔${year}〕${order}号`, addressee: `${own}：`, body: [`你县${cited}收悉。经研究，现批复如下：`, `一、原则同意${matter}。`, `二、${filled[0]}`], closing: '此复。', signature: other };
    case '函':
      return { ...base, title: `${own}关于商请支持${matter}的函`, number: `${unit.slice(0, 1)}政函〔${year}〕${order}号`, addressee: '清源县人民政府：', body: [`为做好${matter}工作，现商请贵县给予支持。`, ...filled], closing: '请予支持，并函复。' };
    case '复函':
      return { ...base, title: `${own}关于${matter}有关问题的复函`, number: `${unit.slice(0, 1)}政函〔${year}〕${order}号`, addressee: '清源县人民政府：', body: [`贵县《关于商请支持${matter}的函》（清政函〔${year}〕${order + 3}号）收悉。经研究，现函复如下：`, ...filled], closing: '特此函复。' };
    case '通知':
      return { ...base, title: `${own}关于做好${year}年${matter}工作的通知`, addressee: '各乡镇人民政府，县政府各部门：', body: [`为做好${year}年${matter}工作，现将有关事项通知如下：`, `一、${filled[0]}`, `二、${filled[1]}`, `三、请于${year}年12月20日前将工作情况报送县人民政府。`], closing: '' };
  }
}

/** @param {Random} random @param {number} count @returns {string[]} */
export const annexTitles = (random, count) => random.shuffled(ANNEXES).slice(0, count);
