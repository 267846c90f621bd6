import { clean, defaultSettings, formatChanges, GbkTable, parseDocument, type TermBase, type TextChange } from '../../core/src/index';
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

/** With the settings as they are by default: a unit's own are the editor's. */
export function formatting(): Transform {
  return (text, path) => changed(text, formatChanges(parseDocument(text, { markdown: path.endsWith('.md') }), defaultSettings.format));
}

/** What is safe for each text. */
export function cleaning({ simplifier }: TermBase): Transform {
  const decoder = new TextDecoder('gbk');
  const gbk = new GbkTable(bytes => decoder.decode(bytes));
  return (text, path) => {
    const { text: cleaned, edits, steps } = clean(text, { markdown: path.endsWith('.md'), format: defaultSettings.format, simplifier, gbk });
    const gone = steps.flatMap(({ removed }) => removed).sort((one, other) => one.start - other.start);
    return { text: cleaned, changes: edits.length, removed: withLines(text, gone) };
  };
}

/** @param places ascending */
function withLines(text: string, places: readonly { readonly start: number; readonly text: string; readonly becomes: string }[]): Transformed['removed'] {
  let line = 1;
  let from = 0;
  return places.map(({ start, text: gone, becomes }) => {
    line += text.slice(from, start).match(/\r\n|\r|\n/g)?.length ?? 0;
    from = start;
    const shown = gone.replace(/\s*[\r\n]+\s*/g, ' ');
    return { line, text: becomes === '' ? shown : `${shown} → ${becomes.replace(/\s*[\r\n]+\s*/g, ' ')}` };
  });
}

function changed(text: string, changes: readonly TextChange[]): Transformed {
  return { text: applied(text, changes), changes: changes.length, removed: [] };
}
