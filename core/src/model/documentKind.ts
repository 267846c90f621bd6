import type { DocumentElement, DocumentModel } from './documentModel';
import { joinLines } from './headings';
import { STATUTORY_KINDS, type DocumentKind } from './kinds';


/** The word that ends a title, longest first, and the kind it tells. */
const ENDINGS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/(?:述职(?:述廉|述德|述学|述法|述责)*|述廉|述责)(?:报告|材料|汇报)?$/, '述职报告'],
  [/(?:对照检查|检查剖析|剖析|个人检视|检视剖析|党性分析|检讨)(?:材料|报告|发言提纲|发言|书)$/, '检查材料'],
  [/(?:调研|调查|考察|研究)(?:情况)?(?:的)?报告$|调研(?:成果|材料)$/, '调研报告'],
  [/(?:经验|典型|事迹|先进)(?:交流|发言)?(?:材料|做法)$|(?<!发言)交流材料$/, '经验材料'],
  [/(?:主持词|主持辞|主持讲话|主持稿|主持提纲)$/, '主持词'],
  [/(?:致辞|祝辞|祝词|致词|欢迎辞|欢迎词|贺词|贺辞|献词|献辞|开幕词|开幕辞|闭幕词|闭幕辞|答谢词|答谢辞|悼词|欢送词|欢送辞)$/, '致辞'],
  [/(?:心得体会|体会|心得|读后感|观后感|感悟)$/, '心得体会'],
  [/(?:倡议书|倡议)$/, '倡议书'],
  [/(?:公开信|慰问信|感谢信|表扬信|贺信|贺电|唁电|慰问电|邀请信|一封信)$/, '书信'],
  [/(?:简报|工作动态|工作信息|政务信息|快报)$/, '简报'],
  [/公示$/, '公示'],
  [/(?:新闻通稿|新闻稿|新闻发布稿)$/, '新闻稿'],
  [/(?:讲话|讲话稿|讲话提纲|讲话要点|讲稿|党课|党课讲稿|党课提纲|宣讲稿|演讲|演讲稿|授课提纲)$/, '讲话'],
  [/(?:发言|发言稿|发言材料|发言提纲|表态发言|交流发言|汇报发言|表态)$/, '发言'],
  [/(?:汇报|汇报材料|汇报提纲|汇报稿)$/, '汇报'],
  [/(?:总结|小结|总结报告|工作回顾)$/, '总结'],
  [/(?:要点)$/, '要点'],
  [/(?:计划|安排|规划|纲要|打算|日程|议程)$/, '计划'],
  [/(?:方案|预案)$/, '方案'],
  [/措施$/, '措施'],
  [/(?:政府|人大常委会|常务委员会|政协常委会|法院|检察院|纪委|委员会)?工作报告$|(?:代表大会|全体会议|会议)上的(?:工作)?报告$/, '大会报告'],
  [/(?:办法|规定|条例|细则|规则|制度|章程|规程|准则|守则|公约|规范|标准|导则|指引|指南|修正案|解释|(?<![方做作看想说用书手])法)$/, '规章'],
  [/决议$/, '决议'],
  [/决定$/, '决定'],
  [/(?:命令|(?<!指|口|条|法)令)$/, '命令'],
  [/公报$/, '公报'],
  [/公告$/, '公告'],
  [/通告$/, '通告'],
  [/意见$/, '意见'],
  [/通知$/, '通知'],
  [/通报$/, '通报'],
  [/报告$/, '报告'],
  [/请示$/, '请示'],
  [/批复$/, '批复'],
  [/议案$/, '议案'],
  [/(?<!信|来|公|机|密|涵)函$/, '函'],
  [/纪要$/, '纪要'],
  [/答复$/, '答复'],
];

/** Whether it is one of the fifteen statutory kinds (法定文种). */
export function isStatutory(kind: DocumentKind | undefined): boolean {
  return kind !== undefined && (STATUTORY_KINDS as readonly string[]).includes(kind);
}

/** What may stand behind the kind: （试行）, （送审稿）, the number of a session; what a collection adds: 3篇. */
const TRAILING = /(?:[（(【[][^（）()【】]{1,30}[)）】\]]|(?<=[\u4e00-\u9fff])(?:范文)?[\d一二三四五六七八九十]{1,2}篇|范文)\s*$/;
/** 副题: it may tell where a speech was made, and may follow the kind. */
const SUBTITLE = /(?:——|--|―|—)[^—]{4,80}$/;

/** @param title on one line, with nothing behind the last word */
export function kindOfTitle(title: string): DocumentKind | undefined {
  const name = title.replace(/[ \t\u3000\u00a0]+/g, '');
  const own = kindAtEnd(name);
  if (own !== undefined) return own;
  const main = name.replace(SUBTITLE, '');
  return main === name ? undefined : kindAtEnd(main);
}

function kindAtEnd(title: string): DocumentKind | undefined {
  let name = title.replace(/[。！!？?]$/, '');
  while (TRAILING.test(name)) name = name.replace(TRAILING, '');
  // A title that is quoted as a whole.
  if (/^《[^《》]*(?:《[^《》]*》[^《》]*)*》$/.test(name)) name = name.slice(1, -1);
  for (const [ending, kind] of ENDINGS) if (ending.test(name)) return kind;
  return undefined;
}

/** The title (标题) of the document or of a part of it; undefined where none was found. */
export function titleElement(elements: readonly DocumentElement[]): DocumentElement | undefined {
  return elements.find(({ kind }) => kind === 'title');
}

/** The title on one line, without the spaces that set its characters apart. */
export function titleText({ text, elements }: DocumentModel): string | undefined {
  const title = titleElement(elements);
  return title && joinLines(text.slice(title.nameSpan.start, Math.min(title.nameSpan.end, title.nameSpan.start + LONGEST_TITLE)));
}

const LONGEST_TITLE = 400;

/** The 文种 that the user has chosen for the document, else the one that its title names. */
export function documentKind(model: DocumentModel): DocumentKind | undefined {
  return model.chosenKind ?? recognisedKind(model);
}

/** The 文种 that the title names; a bulletin (简报) names itself in its masthead, over the title of the report. */
export function recognisedKind(model: DocumentModel): DocumentKind | undefined {
  const title = titleText(model);
  const named = title === undefined ? undefined : kindOfTitle(title);
  if (named !== undefined) return named;
  const mast = model.elements.find(({ kind }) => kind === 'issuerMark');
  return mast !== undefined && kindOfTitle(model.text.slice(mast.nameSpan.start, Math.min(mast.nameSpan.end, mast.nameSpan.start + LONGEST_TITLE))) === '简报' ? '简报' : undefined;
}
