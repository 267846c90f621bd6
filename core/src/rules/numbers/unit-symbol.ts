import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 计量单位符号的大小写 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/unit-symbol',
    title: { zh: '计量单位符号', en: 'Unit symbol' },
    severity: 'information',
    profile: 'review',
    clauses: [],
    messages: {
      symbol: { zh: '单位的写法不合规定，符号区分大小写、上下标：“{mark}”应写作“{right}”；公文正文里也可以用中文名称。', en: 'Not a legal form of the unit (symbols are case-sensitive): “{right}”, not “{mark}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Letter | Trigger.Digit,
  cues: ['0a', ' a', '0平', '一平'],
  check({ text }, report) {
    for (const match of matchesOf(SYMBOL, text)) {
      const mark = match[0];
      const right = RIGHT[mark];
      if (right === undefined) continue;
      const start = match.index;
      const end = start + mark.length;
      report({ start, end, message: 'symbol', arguments: { mark, right }, fixes: [{ kind: 'ask', changes: [{ start, end, newText: right }] }] });
    }
  },
};

const SYMBOL = /(?<=\d ?)(?:[KkMmGgHhCc][A-Za-z]{1,2}|[Dd][Bb]|[KkCcMm]?[Mm][23])(?![A-Za-z0-9])|(?<=\d[万亿]?)平米/g;
const RIGHT: Readonly<Record<string, string>> = {
  KM: 'km', Km: 'km', KG: 'kg', Kg: 'kg', MM: 'mm', CM: 'cm', Cm: 'cm',
  KW: 'kW', kw: 'kW', Kw: 'kW', mw: 'MW', Mw: 'MW', gw: 'GW', Gw: 'GW',
  KWH: 'kWh', KWh: 'kWh', kwh: 'kWh', Kwh: 'kWh',
  KV: 'kV', kv: 'kV', Kv: 'kV', KVA: 'kVA', kva: 'kVA', Kva: 'kVA',
  HZ: 'Hz', hz: 'Hz', KHz: 'kHz', KHZ: 'kHz', khz: 'kHz', MHZ: 'MHz', Mhz: 'MHz', GHZ: 'GHz', Ghz: 'GHz',
  MPA: 'MPa', Mpa: 'MPa', mpa: 'MPa', KPA: 'kPa', Kpa: 'kPa', kpa: 'kPa',
  DB: 'dB', db: 'dB', Db: 'dB',
  m2: 'm²', M2: 'm²', m3: 'm³', M3: 'm³', km2: 'km²', KM2: 'km²', Km2: 'km²', cm2: 'cm²', cm3: 'cm³', mm2: 'mm²',
  平米: '平方米',
};

export const page: RulePage = {
  about: {
    zh: '数字后面的单位符号大小写或上标不合规定，如KM（km）、KW（kW）、Mpa（MPa）、m2（m²）。不认识的字母组合不报。',
    en: 'A unit symbol behind a number in the wrong case or without its superscript: KM, KW, Mpa, m2. Unknown letters are left alone.',
  },
  bad: [
    { text: '全线长12[|KM|]，装机50[|KW|]。', fixed: '全线长12km，装机50kW。' },
    { text: '建筑面积300[|m2|]，压力1.6 [|Mpa|]。', fixed: '建筑面积300m²，压力1.6 MPa。' },
    { text: '用电5000[|kwh|]。', fixed: '用电5000kWh。' },
    { text: '建筑面积300[|平米|]。', fixed: '建筑面积300平方米。' },
  ],
  good: [{ text: '全线长12km，装机50kW，压力1.6MPa，用电5000kWh。' }, { text: '购买3M口罩、5G设备，运行MM系统。' }, { text: '广义货币M2增长8%，乘坐KM型车。' }],
};
