import type { TextChange } from '../../core/src/index';
import { applied, type Checker } from './checker';

/** What a command makes of a text. */
export interface Transformed {
  readonly text: string;
  readonly changes: number;
  /** What is no longer there, with its line (from 1). */
  readonly removed: readonly { readonly line: number; readonly text: string }[];
}

export type Transform = (text: string, path: string) => Transformed;

export function fixing(checker: Checker): Transform {
  return (text, path) => changed(text, checker.check(text, path).fixes());
}

function changed(text: string, changes: readonly TextChange[]): Transformed {
  return { text: applied(text, changes), changes: changes.length, removed: [] };
}
