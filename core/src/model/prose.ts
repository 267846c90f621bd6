import type { Block } from './blocks';
import type { ElementKind } from './documentModel';
import { bodyOf, type Part } from './endMatter';
import type { OutlineEntry } from './series';

/** 下面，进行第二项议程…; 下面，我讲三点意见: a sentence that leads from one part of a speech to the next. */
const TRANSITION =
  /^(?:各位[^，,。！!：:]{1,8}[，,！!：:]\s*|同志们[，,！!：:]\s*)?(?:下面|接下来|现在|以上|最后)[，,]?\s*(?:.{0,24}(?:进行|有请|请|我讲|讲[一二三四五六七八九几]|谈[一二三四五六七八九几]|汇报|介绍|宣布|分别|我就|我再|我代表))/;

/** How long a transition may be. */
const TRANSITION_LENGTH = 90;

/**
 * Names the body text that has a part of its own to play: the lead-in (导语) above the first heading of a document,
 * and transitions (过渡语). Runs when the outline is known; both are body text to everything before it.
 */
export function markProse(
  text: string,
  blocks: readonly Block[],
  roles: (ElementKind | undefined)[],
  outlined: readonly { readonly part: Part; readonly entries: readonly OutlineEntry[] }[],
  bodyStart: number,
): void {
  for (const { part, entries } of outlined) {
    const first = entries[0];
    if (first === undefined) continue;
    const from = bodyOf(part, bodyStart);
    let next = 0;
    for (let index = from; index < part.to; index++) {
      if (entries[next]?.index === index) {
        next++;
        continue;
      }
      if (roles[index] !== undefined) continue;
      const block = blocks[index]!;
      if (block.end - block.start <= TRANSITION_LENGTH && TRANSITION.test(text.slice(block.start, block.end))) roles[index] = 'transition';
      else if (index < first.index) roles[index] = 'leadIn';
    }
  }
}
