import { judgedBy } from '../facts';
import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 发文字号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'kind/document-number',
    title: { zh: '发文字号的写法', en: 'Form of document numbers' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb9704-7.2.5', 'tiaoli-9.5'],
    messages: {
      brackets: { zh: '发文字号的年份用六角括号〔 〕，不用“{found}”。', en: 'The year of a document number stands in 〔 〕, not in {found}.' },
      noBrackets: { zh: '发文字号的年份要用六角括号括入：应为“{right}”。', en: 'The year of a document number stands in 〔 〕: {right}.' },
      year: { zh: '发文字号的年份要写全四位数字。', en: 'The year of a document number has four digits.' },
      yearSign: { zh: '发文字号的年份后面不写“年”。', en: 'No 年 behind the year of a document number.' },
      ordinal: { zh: '发文字号的序号前不加“第”。', en: 'No 第 before the number.' },
      zeros: { zh: '发文字号的序号不编虚位：“{found}”应为“{right}”。', en: 'No leading zeros: {right}, not {found}.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Bracket | Trigger.Parenthesis | Trigger.Digit,
  except: ['residue'],
  check({ text, kind, facts }, report) {
    if (!text.includes('号')) return;
    const bare = text.length <= LONGEST_LINE ? BARE.exec(text.trim()) : null;
    if (bare) {
      const { agency = '', year = '', digits = '' } = bare.groups ?? {};
      const right = `${agency}〔${year}〕${digits}号`;
      const start = text.indexOf(bare[0]);
      if (AGENCY.test(agency) && !NO_DOCUMENT.test(agency) && Number(year) >= 2012) {
        report({ start: start + agency.length, end: start + bare[0].length, message: 'noBrackets', arguments: { right }, fixes: [{ kind: 'ask', changes: [{ start: start + agency.length, end: start + bare[0].length, newText: right.slice(agency.length) }] }] });
      }
      return;
    }
    for (const match of matchesOf(NUMBER, text)) {
      const { agency = '', open = '', year = '', sign = '', close = '', ordinal = '', zeros = '', digits = '' } = match.groups ?? {};
      const own = kind === 'documentNumber';
      // In running text round brackets stand around much else: only what ends like an office's code is a document's number.
      if (!own && (NO_DOCUMENT.test(agency) || (/[（(]/.test(open) && !AGENCY.test(agency)))) continue;
      const start = match.index + agency.length;
      const end = match.index + match[0].length;
      const full = year.length === 4 ? year : `20${year}`;
      // Before July 2012 round and square brackets were right; a citation keeps what it cites.
      const isOld = year.length === 4 && (Number(year) < 2012 || (Number(year) === 2012 && (!own || judgedBy(facts, '2012-07') !== 'yes')));
      const decree = /(?:公告|通告|令|公报)$/.test(agency);
      const message = isOld ? undefined : open + close !== '〔〕' ? 'brackets' : year.length !== 4 ? 'year' : sign !== '' ? 'yearSign' : ordinal !== '' && !decree ? 'ordinal' : zeros !== '' ? 'zeros' : undefined;
      if (message === undefined || (decree && message === 'brackets')) continue;
      const right = `〔${full}〕${decree ? ordinal : ''}${digits}号`;
      report({
        start,
        end,
        message,
        arguments: { found: message === 'brackets' ? `${open} ${close}` : `${zeros}${digits}`, right: digits },
        fixes: [{ kind: year.length === 4 ? 'safe' : 'ask', changes: [{ start, end, newText: right }] }],
      });
    }
  },
};

const NUMBER = /(?<agency>[\u4e00-\u9fffA-Z]{1,12})\s?(?<open>[〔[［（(【])(?<year>(?:19|20)\d{2}|(?<=[〔[［【])\d{2})(?<sign>年?)(?<close>[〕\]］）)】])(?<ordinal>第?)(?<zeros>0*)(?<digits>[1-9]\d{0,4})号/g;
/** A line of its own: code, year and number with nothing between them. */
const BARE = /^(?<agency>[\u4e00-\u9fff]{2,10})\s?(?<year>20\d{2})年?(?<digits>[1-9]\d{0,3})号$/;
const LONGEST_LINE = 30;
/** How the codes of offices end: 国办发, 财综, 教师函, 法释. */
const AGENCY = /(?:发|函|办|字|电|规|令|释|复|通|请|报|批|议|决|任|干|纪|宣|组|政|党|委|财|税|综|建|教|科|工|农|水|林|卫|文|旅|人社|民|安|环|交|商|审|统|监|督|传|明电|公告|通告|公报|纪要)$/;
const NO_DOCUMENT = /(?:不动产权|证|许可|备|民终|民初|民|刑|行|执|破|仲|检|诉|公证|鉴|登|合同|项目|标|产权|权)字?$|[法院](?:民|刑|行|执|商)$/;

export const page: RulePage = {
  about: {
    zh: '发文字号由机关代字、年份、序号组成：年份标全称，用六角括号〔 〕括入；序号不加“第”，不编虚位。2012年7月以前用方括号、圆括号的旧文号照引不改。案号、证号不是发文字号。',
    en: 'A document number is code, year and number: the year in full in 〔 〕, no 第, no leading zeros. Numbers from before July 2012 keep their old brackets; numbers of cases and certificates are something else.',
  },
  bad: [
    { text: '根据《关于加强管理的通知》（某政发[|[2024]5号|]）要求，抓好落实。', fixed: '根据《关于加强管理的通知》（某政发〔2024〕5号）要求，抓好落实。', message: '六角括号' },
    { text: '某政办发[|〔24〕5号|]\n关于加强档案工作的通知\n各单位：\n现通知如下。', message: '四位' },
    { text: '按照某办函[|〔2023〕第12号|]办理。', fixed: '按照某办函〔2023〕12号办理。' },
    { text: '按照某政发[|〔2023〕05号|]办理。', fixed: '按照某政发〔2023〕5号办理。', message: '虚位' },
    { text: '关于加强档案工作的通知\n某政办发[|20245号|]\n各单位：\n现通知如下。', fixed: '关于加强档案工作的通知\n某政办发〔2024〕5号\n各单位：\n现通知如下。', message: '括入' },
  ],
  good: [
    { text: '根据《关于加强管理的通知》（某政发〔2024〕5号）要求，抓好落实。' },
    { text: '根据《关于加强管理的通知》（某政发[2009]5号）要求，抓好落实。' },
    { text: '某法院（2024）某民终5号民事判决书。' },
    { text: '财政部公告2024年第5号。附件（2024）三份。' },
    { text: '某不动产权证（2024）0012号。' },
  ],
};
