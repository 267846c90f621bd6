import { anyOf } from '../text/patterns';

/** Openings of sentences that tell someone to do something, or tell a story: no headings. */
export const SENTENCE_OPENINGS = new RegExp(
  '^' +
    anyOf(String.raw`
    请 我们 应该 凡 本 该 此 我 你 他 自\d 自[本发] 经(?![济营验费贸]) 由 据 若 对于 除 已 未 这(?!是一) 那 有的
    每 同时 其中 其余 以上 以下 上述 下列 应当 不得 不准 严禁 从\d 截至 截止 今年 去年 目前 当前 近年来 没有
    如果 鉴于 为使 要认真 要进一步
  `),
);
const MODAL = new RegExp(
  anyOf(String.raw`
    应当 不得 可根据 予以 给予 由.{2,20}负责 (?<!目)的[，,] 是[，,] 是指 包括 了$ (?:会议|上级|明确|按照?|有关)要求(?=.{2}) (?<!八项)规定(?=.{3}) 有下列 之一
    不[准许能] 负责同志 左右$ 以上$ 以下$ 由下列
  `),
);
/** They mark provisions, but stand in exhortations that serve as headings too: 必须把发展作为第一要务. */
const WEAK = /^(?:必须|需要|可以)|可以|必须/;

/** Someone speaks of himself. */
const PERSONAL = /(?<![自忘])我(?![国省市州县区旗镇乡村街局院校部办])/;

/** How much a first sentence reads like an ordinary one (an instruction, a provision, a story): from 0 to 5. */
export function sentencePenalty(head: string): number {
  if (PERSONAL.test(head)) return 5;
  if (SENTENCE_OPENINGS.test(head) || MODAL.test(head)) return 3;
  return WEAK.test(head) ? 2 : 0;
}

/** Verbs that headings of official writing open with: 加强…, 坚持…, 推进…. */
export const VERB_OPENING = new RegExp(
  '^' +
    anyOf(String.raw`
    坚持 坚决 坚定 加强 加快 加大 推进 推动 强化 深化 抓 提高 提升 完善 健全 落实 促进 着力 全面 深入 切实
    进一步 大力 积极 统筹 实施 优化 突出 聚焦 做 打造 构建 建立 保障 改善 扩大 培育 发展 树立 增强 持续 严格
    注重 以 把 夯实 筑牢 压实 狠抓 严守 维护 拓展 创新 规范 引导 凝聚 激发 勇于 善于 敢于 始终 努力 更 走 在 用
    实现 深刻 改进 转变 整合 营造 发挥 紧扣 围绕 立足 牢固 牢记 稳步 有效 有序 广泛 不断 科学 精准
  `),
);
