import { Class, classAt } from '../text/characters';
import { VERB_OPENING } from './sentences';
import { anyOf } from '../text/patterns';

/**
 * Glued headings: a paste dropped the line break between a heading and its body, and no mark tells where it stood
 * (“二、工作要求各地区、各部门要…”). The clues are how bodies open, how headings close, and that a body often takes up
 * its heading's first words.
 */

const BODY_OPENING = new RegExp(
  '^' +
    anyOf(String.raw`
    以习近平 以邓小平 以马克思 以“ 以党的 为了 为深入 为贯彻 为进一步 为切实 为认真 为全面 为加强
    为[按确更使适做有推实建提充规保] 以.{2,24}为 各地区 各地各 各级 各部门 各单位 各县 各区 各乡镇 各省 各市
    各镇 各街道 各有关 今年 去年 年初 年底 上半年 下半年 最近 这次 鉴于 近年 一年来 几年来 多年来 近期 当前 目前
    根据 按照 我们 我国 我省 我市 我县 我区 我镇 我校 我局 我在 我要 我将 我是 本人 同志们 通过 随着 自从 自\d
    从\d 截至 截止 对于 在.{2,14}[，,] \d{4}年 [一二]是 首先 第一[，,] 坚持以 认真贯彻 深入贯彻 全面贯彻
    紧紧围绕 紧扣 围绕 党的十 党中央 习近平 这是 这一 这些 这个 由于 针对 结合 经过 自觉 凡 没有 实现
    会议(?:指出|强调|认为|决定|要求|同意|原则|研究|还|听取|审议|传达|明确|通过) 中国共产党 中国特色
  `),
);
const HEADING_CLOSING = new RegExp(
  anyOf(String.raw`
    概述 概况 情况 要求 措施 问题 原因 目标 任务 打算 安排 意见 建议 保障 思想 原则 意义 内容 方法 步骤 时间
    地点 范围 对象 体会 成效 成绩 做法 方向 分工 职责 责任 工作 建设 管理 服务 水平 能力 作用 制度 机制 体系
    格局 队伍 作风 领导 监督 发展 方面 形势 效果 质量 基础 环境 设施 方式 计划 重点 宣传 指导 落实 程序 标准
    条件 办法 规定 政治 兴盛 稳定 防范 整改 本领 优势 关键 担当 起来 到位 见效 生态 堤坝 防线 根基 合力 实效
    氛围 红线 底线 重要性 紧迫感 责任感 使命感 信念 使命 共识 局面
  `) + String.raw`$`,
);

/**
 * How clauses of one text open: what stands behind its commas and full stops. A body mostly opens with one of the
 * text's own actors (社区建设科…, 我局…). Read on first use: few texts need it.
 */
export class ClauseOpenings {
  readonly #text: string;
  #counts: Map<string, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the characters at `at` open several clauses. */
  has(at: number): boolean {
    return (this.#read().get(this.#text.slice(at, at + OPENING)) ?? 0) >= 3;
  }

  #read(): Map<string, number> {
    if (this.#counts !== undefined) return this.#counts;
    const counts = new Map<string, number>();
    const end = Math.min(this.#text.length, READ_FOR_OPENINGS);
    for (let index = 1; index < end; index++) {
      const before = classAt(this.#text, index - 1);
      if (before !== Class.Comma && before !== Class.SentenceEnd && before !== Class.Semicolon) continue;
      if (classAt(this.#text, index) !== Class.Ideograph) continue;
      const opening = this.#text.slice(index, index + OPENING);
      counts.set(opening, (counts.get(opening) ?? 0) + 1);
    }
    return (this.#counts = counts);
  }
}

const OPENING = 4;
/** The first pages tell a text's actors; a book need not be read for them. */
const READ_FOR_OPENINGS = 50_000;

const AGENDA_CLOSING = /(?:工作|问题|精神|事项|情况|方案|调整|计划|意见|办法|规划|报告|项目|资金|安排|机制)$/;
/** 要…, 必须… open a body, but as often a provision goes on with them: 《规划》实施要坚持… */
const WEAK_OPENING = /^(?:全[县市省国区镇乡]|新时代|人民|改革开放|要[以进加坚把切认按充深强围抓在继从牢]|必须|应当)/;
/** Words that hardly anything but a heading ends in. */
const STRONG_CLOSING = new RegExp(
  anyOf(String.raw`
    必要性 紧迫性 重要性 可行性 责任感 使命感 紧迫感 获得感 基本情况 主要做法 存在问题 存在的问题 主要问题
    工作打算 下步打算 请示事项 工作要求 保障措施 总体要求 指导思想 工作目标 主要任务 组织领导 经验启示 原因分析
    整改措施 努力方向 主要措施 工作措施 基本原则 存在困难 投资估算 实施步骤 职责分工 工作安排 几点建议 几点体会
    工作回顾 工作概述 主要成效
  `) + String.raw`$`,
);

/**
 * Where a heading glued to its body probably ends.
 * @param start behind the number
 * @param limit the first mark that ends a sentence, or the paragraph's end
 * @param expected lengths of the sibling headings that are known, if any
 * @param threshold how clear the clues must be: 2.25 is one good clue with a little help, twice that two good ones
 * @param openings how clauses of this text open elsewhere
 * @returns the offset, or undefined where nothing points to one
 */
export function gluedHeadingEnd(
  text: string,
  start: number,
  limit: number,
  expected: number | undefined,
  threshold = 2.25,
  openings?: ClauseOpenings,
): number | undefined {
  const reach = Math.min(limit, start + 46);
  let best: number | undefined;
  let bestScore = threshold;
  const isAgenda = text.startsWith('关于', start);
  let quoted = 0;
  for (let at = start; at < reach; at++) {
    const previous = classAt(text, at - 1);
    if (at > start && (previous === Class.OpenQuote || previous === Class.OpenParenthesis)) quoted++;
    else if (previous === Class.CloseQuote || previous === Class.CloseParenthesis) quoted = Math.max(0, quoted - 1);
    if (at < start + 4 || quoted > 0) continue;
    if (
      previous === Class.Comma ||
      previous === Class.EnumerationComma ||
      previous === Class.OpenQuote ||
      previous === Class.OpenParenthesis ||
      previous === Class.Space
    )
      continue;
    const found = classAt(text, at);
    if (found === Class.Comma || found === Class.EnumerationComma || found === Class.CloseQuote || found === Class.CloseParenthesis) continue;
    // No heading ends in a word that wants another one.
    if ('的和及与'.includes(text[at]!) || '的和及与要应须将以为在对从把被由、'.includes(text[at - 1]!)) continue;
    let score = 0;
    let opens = false;
    let closes = false;
    const ahead = text.slice(at, at + 18);
    if (BODY_OPENING.test(ahead)) {
      score += 2.4;
      opens = true;
    } else if (WEAK_OPENING.test(ahead)) {
      score += 1.2;
      opens = true;
    } else if (openings?.has(at) === true) {
      score += 1.6;
      opens = true;
    }
    const behind = text.slice(Math.max(start, at - 6), at);
    if (STRONG_CLOSING.test(behind) || (isAgenda && /(?:问题|事项|精神)$/.test(behind))) {
      score += 2.4;
      opens = true;
      closes = true;
    } else if (HEADING_CLOSING.test(behind)) {
      score += 1.4;
      closes = true;
    }
    const echo = echoLength(text, start, at, reach);
    if (echo < 2 && !opens && found !== Class.Space) continue;
    if (echo >= 4) score += 3;
    else if (echo === 3) score += 1.8;
    else if (echo === 2) score += 0.9;
    if (found === Class.Space) score += 3;
    const length = at - start;
    if (expected !== undefined) score += Math.abs(length - expected) <= 2 ? 1 : Math.abs(length - expected) <= 5 ? 0.3 : -0.5;
    if (length > 30) score -= 0.6;
    // 关于…: an agenda title names its whole matter.
    if (isAgenda && !AGENDA_CLOSING.test(behind)) score -= 1.8;
    // Its own words must read like a heading: a clause of subject and verb has none of these.
    if (score > bestScore && (closes || echo >= 3 || length <= 8 || found === Class.Space || isAgenda || VERB_OPENING.test(text.slice(start, at)))) {
      bestScore = score;
      best = at;
    }
  }
  return best;
}

/** How many characters at `at` repeat a stretch of the heading, best from its first word. */
function echoLength(text: string, start: number, at: number, reach: number): number {
  let longest = 0;
  for (let from = start; from < at - 1; from++) {
    let length = 0;
    while (from + length < at && at + length < reach + 10 && length < 8 && text[from + length] === text[at + length]) length++;
    // Bodies take up their heading's first words; a name in mid-heading may come again by chance.
    const weight = from === start ? length : Math.min(2, length - 1);
    if (weight > longest) longest = weight;
  }
  return longest;
}
