// Official documents of any length, made up: the same seed gives the same text on every machine.

/** @param {number} seed @returns {() => number} numbers in [0, 1) */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ACTORS = ['各区县', '各街道办事处', '市级有关部门', '各责任单位', '牵头科室', '村（社区）两委', '各园区管委会', '各级行政服务机构', '承办单位', '各工作专班'];
const VERBS = ['摸清', '梳理', '细化', '压实', '核对', '更新', '汇总', '排查', '统一', '公布', '简化', '补齐', '跟踪', '评估', '衔接'];
const OBJECTS = ['办事指南', '责任清单', '危旧房屋台账', '农田灌溉设施', '社区养老床位', '政务热线工单', '公共停车泊位', '水库巡查记录', '校园周边摊点', '惠民补贴名册', '林区防火物资', '公交线路时刻表', '老旧电梯档案', '集贸市场检测数据', '村级账目公开栏'];
const MANNERS = ['按照先急后缓的次序', '对照年初确定的目标', '结合本地实际', '在充分听取群众意见的基础上', '依托现有信息平台', '以街道为单位', '坚持每周一调度、每月一通报', '按照“谁主管、谁负责”的要求', '参照《公共场所安全管理办法（试行）》', '会同相关科室'];
const RESULTS = ['确保数据真实、口径一致', '力争年底前完成八成以上', '做到底数清、情况明', '切实方便群众办事', '有效减少重复报送', '不让一户困难家庭掉队', '形成可复制的做法', '把隐患消除在萌芽状态', '较上年提高3.2个百分点', '覆盖全部126个行政村', '累计投入1.8亿元', '于2024年10月底前报市政府办公室'];
const TOPICS = ['基层减负', '便民服务', '安全生产', '乡村道路', '水源保护', '社区治理', '文化惠民', '就业帮扶', '防汛备汛', '城市更新', '粮食储备', '营商环境', '医疗保障', '学前教育', '节能降耗'];
const AIMS = ['扎实推进', '持续深化', '稳步提升', '着力补强', '统筹抓好', '严格落实', '积极探索', '全面规范'];
const ASPECTS = ['工作', '体系建设', '能力建设', '长效机制', '责任落实', '监督管理', '保障水平'];

const DIGITS = '零一二三四五六七八九';

/** @param {number} value 1 to 9999 */
export function chineseNumeral(value) {
  let text = '';
  let gap = false;
  for (const [unit, name] of /** @type {const} */ ([[1000, '千'], [100, '百'], [10, '十'], [1, '']])) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + (unit === 10 && digit === 1 && text === '' ? '' : DIGITS[digit]) + name;
    gap = false;
  }
  return text;
}

/** So many names made after the pattern of fixed terms (三个清单、五大机制…), all different. @param {number} count at most 1,440 */
export function syntheticTerms(count) {
  const names = [...DIGITS.slice(1)].flatMap(digit => [...'个项大条张种类'].flatMap(unit => [...OBJECTS, ...ASPECTS, '行动'].map(thing => `${digit}${unit}${thing}`)));
  return names.slice(0, count);
}

/**
 * A document of parts (第一部分), sections (一、), subsections (（一）), run-in headings (1.) and items (（1）).
 * @param {object} options
 * @param {number} options.bytes about so many, as UTF-8
 * @param {'lines' | 'oneLine' | 'hardWrapped'} [options.form] paragraphs as lines; all breaks turned into spaces; every line cut at 38 characters
 * @param {number} [options.seed]
 * @param {readonly string[]} [options.terms] strewn in, one in about every sixth clause
 * @returns {string}
 */
export function officialText({ bytes, form = 'lines', seed = 20240506, terms }) {
  const random = randomNumbers(seed);
  /** @template T @param {readonly T[]} list @returns {T} */
  const one = list => list[Math.floor(random() * list.length)];
  /** @param {number} low @param {number} high */
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));

  const clause = () => {
    if (terms && random() < 0.17) return `${one(MANNERS)}，学习领会“${one(terms)}”，${one(RESULTS)}`;
    const shape = random();
    if (shape < 0.4) return `${one(ACTORS)}要${one(MANNERS)}，${one(VERBS)}${one(OBJECTS)}，${one(RESULTS)}`;
    if (shape < 0.7) return `${one(MANNERS)}，${one(VERBS)}、${one(VERBS)}${one(OBJECTS)}，${one(VERBS)}${one(OBJECTS)}`;
    if (shape < 0.9) return `对${one(OBJECTS)}和${one(OBJECTS)}中的突出问题，由${one(ACTORS)}${one(MANNERS)}逐项${one(VERBS)}，${one(RESULTS)}`;
    return `一是${one(VERBS)}${one(OBJECTS)}；二是${one(VERBS)}${one(OBJECTS)}；三是${one(VERBS)}${one(OBJECTS)}，${one(RESULTS)}`;
  };
  /** @param {number} length */
  const sentences = length => {
    let text = '';
    while (text.length < length) text += `${clause()}。`;
    return text;
  };
  const heading = () => `${one(AIMS)}${one(TOPICS)}${one(ASPECTS)}`;

  /** @type {string[]} */
  const paragraphs = [];
  let size = 0;
  /** @param {string} paragraph */
  const add = paragraph => {
    paragraphs.push(paragraph);
    size += paragraph.length;
  };
  // Digits, stops in numbers and line ends take one byte, all else three: 2.94 on the average, as counted in the result.
  const wanted = bytes / 2.94;
  add(`关于${one(AIMS)}${one(TOPICS)}${one(ASPECTS)}的实施意见`);
  add('各区县人民政府，市政府各部门、各直属机构：');
  add(sentences(150));
  for (let part = 1; size < wanted; part++) {
    add(`第${chineseNumeral(part)}部分　${one(TOPICS)}`);
    for (let section = 1, sections = between(6, 10); section <= sections && size < wanted; section++) {
      add(`${chineseNumeral(section)}、${heading()}`);
      if (random() < 0.5) add(sentences(between(100, 300)));
      for (let subsection = 1, subsections = between(2, 5); subsection <= subsections && size < wanted; subsection++) {
        const shape = random();
        if (shape < 0.3) {
          add(`（${chineseNumeral(subsection)}）${heading()}。${sentences(between(100, 500))}`);
        } else {
          add(`（${chineseNumeral(subsection)}）${heading()}`);
          if (shape < 0.6) for (let point = 1, points = between(2, 4); point <= points; point++) add(`${point}.${heading()}。${sentences(between(100, 400))}`);
          else if (shape < 0.75) for (let item = 1, items = between(2, 5); item <= items; item++) add(`（${item}）${sentences(between(60, 160))}`);
          else for (let plain = 1, plains = between(1, 3); plain <= plains; plain++) add(sentences(between(100, 500)));
        }
      }
    }
  }
  add('市人民政府办公室');
  add('2024年5月6日');
  if (form === 'oneLine') return paragraphs.join(' ');
  if (form === 'lines') return `${paragraphs.map((paragraph, index) => (index < 2 ? paragraph : `　　${paragraph}`)).join('\n')}\n`;
  return `${paragraphs.flatMap((paragraph, index) => (index < 2 ? paragraph : `　　${paragraph}`).match(/[^]{1,38}/g) ?? []).join('\n')}\n`;
}
