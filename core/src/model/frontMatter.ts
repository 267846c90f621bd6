import type { Block } from './blocks';
import type { ElementKind } from './documentModel';
import { Class } from '../text/characters';
import { anyOf } from '../text/patterns';

/** Last words of titles: the 15 statutory kinds (条例 art. 8) and the common working papers. */
export const KIND_AT_END = new RegExp(
  anyOf(String.raw`
    决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要 讲话 讲话稿 发言 发言稿 发言材料
    发言提纲 致辞 致词 贺词 献词 主持词 主持辞 讲稿 党课 党课讲稿 总结 要点 计划 方案 规划 纲要 预案 办法 规定
    规则 细则 条例 章程 制度 准则 守则 措施 清单 目录 名单 体会 心得 材料 检查 提纲 述职述廉 倡议书 建议书
    承诺书 责任书 公开信 慰问信 感谢信 简报 信息 调研 思考 探索 做法 启示 说明 安排 部署 标准 指南 规范 要求
    分工 汇报 评语 事迹 议程 日程 表态 演讲 演讲稿 稿
  `) + String.raw`(?:[(（][^()（）]{1,20}[)）])?$`,
);

const DATE_LINE =
  /^[(（]?\s*(?:(?:19|20)[\dX×*]{2}|[X×*]{1,4}|[一二][〇○零Ｏ0一二三四五六七八九]{3}|二[〇○零0].{2})\s*年\s*[\d一二三四五六七八九十元X×*]{1,3}\s*月(?:\s*[\d一二三四五六七八九十X×*]{1,3}\s*日)?(?:.{0,29}[^。，；：])?[)）]?$/;
const NUMERIC_DATE = /^[(（]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[)）]?$/;
const DOCUMENT_NUMBER = /^[^\s，。：]{1,16}\s*[〔\[［（(【]\s*(?:19|20)\d{2}\s*[〕\]］）)】]\s*(?:第\s*)?[\dX×*]{1,4}\s*号$/;
const ORDER_NUMBER = /^第\s*[\d一二三四五六七八九十百]+\s*号$/;
const SALUTATION_OPENING = new RegExp(
  '^' +
    anyOf(String.raw`
    尊敬的 敬爱的 亲爱的 各位 同志们 同志 女士们 先生们 朋友们 老师们 同学们 大家 全体 全县 全市 主席 书记
    代表们 委员们 诸位 本院 领导 来宾 战友们 乡亲们
  `),
);
const NAME_LINE = /^(?:[\u4e00-\u9fa5*×X]{2,4}|[\u4e00-\u9fa5*×X][ \u3000]{1,2}[\u4e00-\u9fa5*×X]{1,2})$/;

/** Last characters of bodies and persons that a document is sent to. */
const RECIPIENT_END =
  /(?:[门門学學局构構委府院厅部办处科室司团位关關校心会會社站所队隊组組志生士众眾员員友们們长長民胞户行厂店馆区區县縣市省镇鎮乡鄉村)）]|^[^，。；]{2,8}代表)[:：]$/;

const EDITOR_NOTE = /^[【〔\[（(]?\s*(?:编者按|编者的话|按\s*语|编\s*按)\s*[】〕\]）)]?[:：]?/;

export function isDateLine(content: string): boolean {
  return content.length <= 60 && (DATE_LINE.test(content) || NUMERIC_DATE.test(content));
}

function isNameLine(content: string): boolean {
  return content.length <= 6 && NAME_LINE.test(content);
}

/** A line that addresses the listeners (称谓) or names the recipients (主送机关). */
export function isAddressing(content: string, block: Block): 'salutation' | 'mainRecipient' | undefined {
  if (block.marker !== undefined) return undefined;
  const colon = content.endsWith('：') || content.endsWith(':');
  if (SALUTATION_OPENING.test(content) && content.length <= 60) {
    if (colon) return 'salutation';
    if (/[，,！!]$/.test(content) && content.length <= 30) return 'salutation';
    return undefined;
  }
  if (
    colon &&
    content.length <= 400 &&
    content.length >= 3 &&
    RECIPIENT_END.test(content) &&
    !/[。！？；]/.test(content) &&
    !/^(?:为|根据|按照|经|现|依据|近|一|今|当|在)|(?:如下|意见|事项|通知|决定|报告|请示|函告|批复|公告|通告|方案|内容|工作)[:：]$/.test(content)
  )
    return 'mainRecipient';
  return undefined;
}

/**
 * Finds the elements that stand above the body: what GB/T 9704—2012 calls 版头 and the first of 主体.
 * @returns index of the first block of the body
 */
export function readFrontMatter(text: string, blocks: readonly Block[], roles: (ElementKind | undefined)[]): number {
  let index = 0;
  const titleLines: number[] = [];
  let addressed = false;
  for (; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (roles[index] !== undefined) continue;
    const content = text.slice(block.start, Math.min(block.end, block.start + 420));
    const marker = block.marker;
    if (content.length < 2) {
      roles[index] = 'residue';
      continue;
    }
    const addressing = isAddressing(content, block);
    if (addressing !== undefined && (addressing === 'salutation' || titleLines.length > 0)) {
      roles[index] = addressing;
      addressed = true;
      continue;
    }
    if (addressed) break;
    // A list of recipients that goes on in the next line.
    if (
      titleLines.length > 0 &&
      marker === undefined &&
      block.lastClass === Class.Comma &&
      index + 1 < blocks.length &&
      content.length <= 120 &&
      !/[。；：]/.test(content)
    ) {
      const next = blocks[index + 1]!;
      const going = isAddressing(text.slice(next.start, Math.min(next.end, next.start + 420)), next);
      if (going !== undefined) {
        roles[index] = going;
        continue;
      }
    }
    if (/^\d{6}$/.test(content)) roles[index] = 'copyNumber';
    else if (/^(?:绝密|机密|秘密)(?:\s*★.*)?$/.test(content)) roles[index] = 'secrecy';
    else if (/^(?:特急|加急|特提|平急|特\s+急|加\s+急)$/.test(content)) roles[index] = 'urgency';
    else if (DOCUMENT_NUMBER.test(content) || ORDER_NUMBER.test(content)) roles[index] = 'documentNumber';
    else if (/^签发人[:：]/.test(content)) roles[index] = 'signer';
    else if (isDateLine(content)) roles[index] = 'titleNote';
    // 简报: the editor's note stands above the title of the report.
    else if (EDITOR_NOTE.test(content)) {
      roles[index] = 'titleNote';
      // What stood above it was the bulletin's masthead.
      for (const masthead of titleLines.splice(0)) roles[masthead] = 'issuerMark';
    } else if (titleLines.length > 0 && /^[(（].{4,80}[)）]$/.test(content)) roles[index] = 'titleNote';
    else if (titleLines.length > 0 && isNameLine(content)) roles[index] = 'titleNote';
    else if (marker !== undefined && marker.style !== 'part' && (!marker.doubtful || titleLines.length > 0)) break;
    else if (isTitleLine(content, block)) {
      if (titleLines.length >= 8) break;
      titleLines.push(index);
    } else break;
  }
  // The lines taken for titles: an issuer's mark, a site's own line, the title itself over several lines.
  assignTitles(text, blocks, titleLines, roles, index < blocks.length);
  return index;
}

function isTitleLine(content: string, block: Block): boolean {
  if (block.lastClass === Class.Colon) return false;
  if (!block.startsLine && block.firstLine > 3) return false;
  if (content.length < 2 || content.length > 100) return false;
  if (block.lastClass === Class.SentenceEnd || block.lastClass === Class.Semicolon || block.lastClass === Class.Comma)
    return KIND_AT_END.test(content.slice(0, -1)) && content.length < 40 && !/^(?:为|根据|按照)/.test(content);
  if (/[。；]/.test(content)) return false;
  return true;
}

function lastWithAbout(contents: readonly string[], heart: number): number {
  for (let position = heart - 1; position >= 0; position--) if (contents[position]!.includes('关于')) return position;
  return heart;
}

/** 副题 stands behind a dash. */
function isSubtitle(compact: string): boolean {
  return /^[—–―-]/.test(compact);
}

/** 令: the mark names the kind, the number stands below it (GB/T 9704—2012, 10.2). */
const ORDER_MARK = /^.{2,20}令$/;

function assignTitles(
  text: string,
  blocks: readonly Block[],
  lines: readonly number[],
  roles: (ElementKind | undefined)[],
  bodyFollows: boolean,
): void {
  if (lines.length === 0) return;
  const contents = lines.map(index => text.slice(blocks[index]!.start, blocks[index]!.end));
  // The last line that ends like a title, else the longest line, is the heart of the title.
  let heart = -1;
  for (let position = lines.length - 1; position >= 0; position--) {
    const compact = contents[position]!.replace(/\s+/g, '');
    if (KIND_AT_END.test(compact) && !isSubtitle(compact) && !/[:：]/.test(compact) && !/^.{1,20}文件$/.test(compact)) {
      heart = position;
      break;
    }
  }
  if (heart < 0 && !bodyFollows) return;
  // What a subtitle follows is the title, however long the speaker's post below it is.
  if (heart < 0) heart = contents.findIndex((content, position) => !isSubtitle(content) && position + 1 < contents.length && isSubtitle(contents[position + 1]!));
  if (heart < 0) {
    for (let position = 0; position < lines.length; position++) {
      if (isSubtitle(contents[position]!) && heart >= 0) continue;
      if (heart < 0 || contents[position]!.length > contents[heart]!.length) heart = position;
    }
  }
  let first = heart;
  // 国务院办公厅关于全面推行……制度 / ……的指导意见: it begins with the line that says what it is about.
  const about = heart > 0 && !contents[heart]!.includes('关于') ? lastWithAbout(contents, heart) : heart;
  if (about >= Math.max(0, heart - 3) && heart - about === lines[heart]! - lines[about]!) first = about;
  // 关于… without a kind word goes on in the next line: take up the lines directly above.
  while (
    first > 0 &&
    lines[first - 1] === lines[first]! - 1 &&
    !KIND_AT_END.test(contents[first - 1]!) &&
    !contents[first - 1]!.replace(/\s/g, '').endsWith('文件') &&
    heart - first < 3 &&
    /[\u4e00-\u9fff]{4}/.test(contents[first - 1]!) &&
    blocks[lines[first]!]!.blankBefore === false
  )
    first--;
  for (let position = 0; position < lines.length; position++) {
    const index = lines[position]!;
    const compact = contents[position]!.replace(/\s+/g, '');
    if (position === heart && ORDER_MARK.test(compact) && roles[index + 1] === 'documentNumber') roles[index] = 'issuerMark';
    else if (position >= first && position <= heart) roles[index] = 'title';
    else if (position > heart) roles[index] = isSubtitle(compact) ? 'title' : 'titleNote';
    else roles[index] = compact.endsWith('文件') ? 'issuerMark' : 'titleNote';
  }
}
