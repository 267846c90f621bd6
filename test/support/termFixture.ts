import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings, DocumentMentions, neverCancelled, parseDocument, readTermData, TermBase, type Presentation, type Settings, type TermContext, type TermData, type UnitTerms } from '../../core/src/index';

/** The built-in terms as JSON text, as this run of the tests has made it from data/. */
export const builtInJson = new TextDecoder('gbk').decode(readFileSync(join('out', 'data', 'terms.json')));
export const builtInData = readTermData(builtInJson);

/** Evidence for a fact of the fixture; what it proves doesn't matter to the features. */
const evidence = [{ url: 'https://example.org/a', title: '甲文', publisher: '乙网', published: '2020-01-02', read: '2026-11-22' }];

/** A small base of invented and well-known entries: a change of the real data changes no test of a feature. */
export const fixtureData: TermData = {
  files: [
    {
      field: '政治建设',
      entries: [
        {
          id: 'si-ge-yishi',
          term: '四个意识',
          meaning: '对党员的四方面要求。',
          items: ['政治意识', '大局意识', '核心意识', '看齐意识'],
          firstRaised: { date: '2016-01-29', occasion: '中央政治局会议' },
          collocations: ['增强“四个意识”'],
          related: ['si-ge-zixin'],
          wrongForms: [{ form: '四种意识', note: '量词不同' }],
          evidence,
          reviewedOn: '2026-11-22',
          confidence: 'high',
        },
        { id: 'si-ge-zixin', term: '四个自信', items: ['道路自信', '理论自信', '制度自信', '文化自信'], collocations: ['坚定“四个自信”'], evidence },
        { id: 'liang-ge-weihu', term: '两个维护', meaning: '两方面的要求。', collocations: ['做到“两个维护”'], evidence },
        {
          id: 'si-ge-quanmian',
          term: '四个全面',
          meaning: '一个战略布局。',
          versions: [
            { from: '2014-12', to: '2020-10', items: ['全面建成小康社会', '全面深化改革'] },
            { from: '2020-10', items: ['全面建设社会主义现代化国家', '全面深化改革'], occasion: '十九届五中全会' },
          ],
          evidence,
        },
        { id: 'shenhua-gaige', term: '全面深化改革', meaning: '改革的总称。', evidence },
        { id: 'xiaokang-quanmian', term: '四个全面战略布局', meaning: '见四个全面。', related: ['si-ge-quanmian'], evidence },
      ],
    },
    {
      field: '经济发展',
      entries: [
        {
          id: 'shuangchuang',
          term: '双创',
          senses: [
            { label: '创业创新', items: ['大众创业', '万众创新'], source: { title: '《政府工作报告》', date: '2015-03-05' }, evidence },
            { label: '城市创建', meaning: '两项城市创建。', scope: { local: '某市' }, evidence },
          ],
        },
        { id: 'sannong', term: '三农', quoted: true, items: ['农业', '农村', '农民'], evidence },
        { id: 'liangxin', term: '两新', meaning: '两种新事物。', match: 'quoted', evidence },
        { id: 'youhao-youkuai', term: '又好又快发展', meaning: '发展的要求。', validTo: '2017-10', supersededBy: 'gao-zhiliang', firstRaised: { date: '2006-12', occasion: '中央经济工作会议', note: '另有2007年之说' }, evidence },
        { id: 'gao-zhiliang', term: '高质量发展', meaning: '发展的要求。', evidence },
        { id: 'tongchou', term: '统筹', meaning: '只为试验条件。', match: { notAfter: ['的'], notBefore: ['者'] }, evidence },
      ],
    },
  ],
  documents: [
    {
      id: 'gongwen-tiaoli',
      group: '党内法规',
      title: '党政机关公文处理工作条例',
      shortTitles: ['公文处理条例'],
      bareTitles: ['公文条例'],
      issuer: '中共中央办公厅、国务院办公厅',
      number: '中办发〔2012〕14号',
      effective: '2012-07-01',
      status: 'inForce',
      evidence,
    },
    { id: 'xiudingguo', group: '试验', title: '修订过的办法', issuer: '某部', adopted: '2000-01-01', effective: '2021-01-01', amended: ['2020-06-20'], status: 'amended', evidence },
    { id: 'gongwen-banfa', group: '行政法规', title: '国家行政机关公文处理办法', issuer: '国务院', status: 'repealed', repealed: '2012-07-01', supersededBy: 'gongwen-tiaoli', evidence },
  ],
  meetings: {
    asOf: '2026-11-22',
    congresses: [
      { number: 18, from: '2012-11-08', to: '2012-11-14', plenums: [{ number: 1, from: '2012-11-15' }] },
      // The seventh, in the month of the next congress, was the last.
      { number: 19, from: '2017-10-18', to: '2017-10-24', plenums: [1, 2, 3, 4, 5, 6, 7].map(number => ({ number, from: `2022-0${number + 2}-01`, to: `2022-0${number + 2}-04`, adopted: [`第${number}号决定`] })) },
      { number: 20, from: '2022-10-16', to: '2022-10-22', place: '北京', plenums: [1, 2, 3, 4].map(number => ({ number, from: `202${number + 1}-10-20` })) },
    ],
    discipline: [{ congress: 20, number: 2, from: '2023-01-09', to: '2023-01-10' }],
    npc: [{ number: 14, sessions: [{ number: 1, from: '2023-03-05', to: '2023-03-13' }] }],
    cppcc: [{ number: 14, sessions: [{ number: 1, from: '2023-03-04', to: '2023-03-11' }] }],
    fiveYearPlans: [{ number: 14, kind: '规划', from: '2021', to: '2025' }],
  },
  wording: { confusables: [], formulations: [], orders: [], heard: [] },
  traditional: builtInData.traditional,
  traditionalPhrases: builtInData.traditionalPhrases,
  readings: builtInData.readings,
  namedReadings: {},
};

export const fixtureBase = new TermBase(fixtureData);

/** The fixture with a unit's own files on top. */
export const baseWith = (...units: UnitTerms[]): TermBase => new TermBase(fixtureData, units);

const PRESENTATION: Presentation = { language: 'zh', markdown: false, commands: undefined };

export interface ContextOptions {
  readonly base?: TermBase;
  readonly settings?: Partial<Settings>;
  readonly presentation?: Partial<Presentation>;
}

/** The context of one text, as the server hands it to a feature that knows terms. */
export function termContext(text: string, { base = fixtureBase, settings = {}, presentation = {} }: ContextOptions = {}): TermContext {
  const model = parseDocument(text);
  return {
    document: TextDocument.create('file:///any.gongwen', 'gongwen', 1, text),
    model,
    settings: { ...defaultSettings, ...settings },
    token: neverCancelled,
    mentions: new DocumentMentions(model, base),
    presentation: { ...PRESENTATION, ...presentation },
  };
}
