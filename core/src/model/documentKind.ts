import type { DocumentElement, DocumentModel } from './documentModel';
import { joinLines } from './headings';

/**
 * 文种: the fifteen of 《党政机关公文处理工作条例》 (第八条), then the papers of daily work (事务文书).
 */
export type DocumentKind =
  | '决议' | '决定' | '命令' | '公报' | '公告' | '通告' | '意见' | '通知' | '通报' | '报告' | '请示' | '批复' | '议案' | '函' | '纪要'
  | '讲话' | '发言' | '主持词' | '致辞' | '总结' | '要点' | '计划' | '方案' | '调研报告' | '经验材料' | '述职报告' | '检查材料' | '心得体会' | '倡议书' | '简报' | '规章';

/** The word that ends a title, longest first, and the kind it tells. */
const ENDINGS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/(?:述职(?:述廉|述德|述学|述法)*|述廉)(?:报告|材料)$/, '述职报告'],
  [/(?:对照检查|检查剖析|剖析|个人检视)(?:材料|报告|发言提纲)$/, '检查材料'],
  [/(?:调研|调查)(?:情况)?(?:的)?报告$/, '调研报告'],
  [/(?:经验|典型|交流|事迹)(?:交流)?材料$/, '经验材料'],
  [/(?:主持词|主持讲话|主持稿)$/, '主持词'],
  [/(?:致辞|祝辞|祝词|致词|欢迎辞|欢迎词|贺词|开幕词|闭幕词|答谢词)$/, '致辞'],
  [/(?:心得体会|体会|心得|读后感|观后感)$/, '心得体会'],
  [/倡议书$/, '倡议书'],
  [/简报$/, '简报'],
  [/(?:讲话|讲话稿|讲话提纲|党课|党课讲稿|报告会上的报告)$/, '讲话'],
  [/(?:发言|发言稿|表态发言|交流发言|发言材料|汇报发言)$/, '发言'],
  [/(?:总结|小结)$/, '总结'],
  [/(?:要点)$/, '要点'],
  [/(?:计划|安排|规划|纲要)$/, '计划'],
  [/(?:方案|预案)$/, '方案'],
  [/(?:办法|规定|条例|细则|规则|制度|章程|规程|准则|法)$/, '规章'],
  [/决议$/, '决议'],
  [/决定$/, '决定'],
  [/(?:命令|令)$/, '命令'],
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
  [/函$/, '函'],
  [/纪要$/, '纪要'],
];

/** 法定文种: 《党政机关公文处理工作条例》第八条. */
export const STATUTORY_KINDS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要']);

/** What may stand behind the kind: （试行）, （送审稿）, the number of a session. */
const TRAILING = /[（(【[][^（）()【】]{1,30}[）)】\]]\s*$/;

/** @param title on one line, with nothing behind the last word */
export function kindOfTitle(title: string): DocumentKind | undefined {
  let name = title.replace(/[ \t\u3000\u00a0]+/g, '').replace(/[。！!？?]$/, '');
  while (TRAILING.test(name)) name = name.replace(TRAILING, '');
  for (const [ending, kind] of ENDINGS) if (ending.test(name)) return kind;
  return undefined;
}

/** The title (标题) of the document or of a part of it; undefined where none was found. */
export function titleElement(elements: readonly DocumentElement[]): DocumentElement | undefined {
  return elements.find(({ kind }) => kind === 'title');
}

/** The 文种 that the title names. */
export function documentKind({ text, elements }: DocumentModel): DocumentKind | undefined {
  const title = titleElement(elements);
  return title && kindOfTitle(joinLines(text.slice(title.nameSpan.start, title.nameSpan.end)));
}
