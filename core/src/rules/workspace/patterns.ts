import type * as re2js from 're2js';

export type PatternLibrary = Pick<typeof re2js, 'RE2JS'>;

/** A pattern in an engine whose time is linear in the text: no pattern of a workspace can hold up the program. */
export interface LinearPattern {
  /** In UTF-16 offsets, with the groups' texts; undefined: no more. */
  readonly find: (text: string, from: number) => LinearMatch | undefined;
}

export interface LinearMatch {
  readonly start: number;
  readonly end: number;
  /** 0 is the whole. */
  readonly groups: readonly (string | null)[];
}

/** What is wrong with a pattern, in the words of the engine: none of the document's text is in it. */
export class PatternError extends Error {}

export interface PatternEngine {
  /** @throws PatternError */
  readonly compile: (source: string) => LinearPattern;
}

/** A bigger program takes its time at every character. */
const LARGEST_PROGRAM = 1500;

/** @param library re2js, which is large: whoever runs the core reads it where a unit has rules, and only there */
export function patternEngine({ RE2JS }: PatternLibrary): PatternEngine {
  return {
    compile: source => {
      let compiled: InstanceType<PatternLibrary['RE2JS']>;
      try {
        compiled = RE2JS.compile(source);
      } catch (cause) {
        throw new PatternError(cause instanceof Error ? cause.message : '');
      }
      if (compiled.programSize() > LARGEST_PROGRAM) throw new PatternError('too large');
      if (compiled.test('')) throw new PatternError('matches nothing at all');
      return {
        find: (text, from) => {
          const matcher = compiled.matcher(text);
          if (!matcher.find(from)) return undefined;
          const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? null);
          return { start: matcher.start(), end: matcher.end(), groups };
        },
      };
    },
  };
}
