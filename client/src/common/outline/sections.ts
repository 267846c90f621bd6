import type { MoveTarget, OutlineNode, PlainPosition } from '../../../../protocol/src/index';

/** A section of the outline as the view keeps it: known by its id through the versions of a document. */
export interface Section {
  readonly id: string;
  readonly node: OutlineNode;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

interface Growing extends Section {
  readonly children: Growing[];
}

/**
 * The sections of a new version. One that is found again keeps its id, so that the view keeps it open or closed: by its
 * name under the same parent, by its place where the name was changed, by its name elsewhere where it was moved.
 * @param newId an id that none has yet
 */
export function sectionsOf(nodes: readonly OutlineNode[], before: readonly Section[], newId: () => string): Section[] {
  const used = new Set<Section>();
  const everywhere = byName(all(before));
  const take = (candidates: readonly (Section | undefined)[] | undefined): Section | undefined => {
    const found = candidates?.find(section => section !== undefined && !used.has(section));
    if (found) used.add(found);
    return found;
  };
  const grow = (level: readonly OutlineNode[], known: readonly Section[], parent: Growing | undefined): Growing[] => {
    const names = byName(known);
    const same = level.map(({ name }) => take(names.get(name)));
    const places = new Map(known.map((section, index) => [section, index]));
    return level.map((node, index) => {
      const before = same[index - 1];
      const place = level.length === known.length ? index : before ? places.get(before)! + 1 : 0;
      const found = same[index] ?? take([known[place]]) ?? take(everywhere.get(node.name));
      const section: Growing = { id: found?.id ?? newId(), node, parent, children: [] };
      section.children.push(...grow(node.children, found?.children ?? [], section));
      return section;
    });
  };
  return grow(nodes, before, undefined);
}

function byName(sections: Iterable<Section>): Map<string, Section[]> {
  const found = new Map<string, Section[]>();
  for (const section of sections) {
    const alike = found.get(section.node.name);
    if (alike) alike.push(section);
    else found.set(section.node.name, [section]);
  }
  return found;
}

/** Every section with those below it, in document order. */
export function* all(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* all(section.children);
  }
}

/** Those that are shown where only levels down to `depth` are. */
export function shown(sections: readonly Section[], depth: number): Section[] {
  return sections.filter(({ node }) => node.level <= depth);
}

/** The innermost section at a position of those that are shown. */
export function sectionAt(sections: readonly Section[], position: PlainPosition, depth: number): Section | undefined {
  const own = shown(sections, depth).findLast(({ node: { range } }) => !isBefore(position, range.start) && !isBefore(range.end, position));
  return own && (sectionAt(own.children, position, depth) ?? own);
}

export function isBefore(one: PlainPosition, other: PlainPosition): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

export function isWithin(section: Section, other: Section | undefined): boolean {
  for (let up = other; up; up = up.parent) if (up.id === section.id) return true;
  return false;
}

/**
 * Where a section goes that is dropped on another: into one of a higher level, as its last part; with one of its own or of a
 * lower level it takes that one's place, the others making room.
 * @returns undefined where it would stay or can't go
 */
export function dropPlace(dragged: Section, target: Section): MoveTarget['place'] | undefined {
  if (isWithin(dragged, target) || dragged.node.kind === 'part') return undefined;
  if (target.node.level < dragged.node.level) return target.id === dragged.parent?.id && target.children.at(-1)?.id === dragged.id ? undefined : 'inside';
  return isBefore(dragged.node.range.start, target.node.range.start) ? 'after' : 'before';
}

/** How many problems of which severity begin in a stretch; 0 is the gravest severity. */
export interface Problem {
  readonly start: PlainPosition;
  readonly severity: number;
  readonly message: string;
}

/** @param problems in document order */
export function problemsWithin(problems: readonly Problem[], { start, end }: OutlineNode['range']): readonly Problem[] {
  return problems.slice(firstFrom(problems, start), firstFrom(problems, end));
}

function firstFrom(problems: readonly Problem[], position: PlainPosition): number {
  let [low, high] = [0, problems.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(problems[middle]!.start, position)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Minutes with one decimal, at least 0.1 where there is anything to read. */
export function minutes(seconds: number): string {
  return (seconds === 0 ? 0 : Math.max(0.1, seconds / 60)).toFixed(1);
}

/** Whole percents, “<1” where it would be none. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? '<1%' : `${String(whole)}%`;
}
