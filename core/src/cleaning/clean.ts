import type { FormatOptions } from '../formatting/options';
import { parseDocument, updateDocument } from '../model/parse';
import type { Simplifier } from '../terms/simplifier';
import { EditedText, type Change } from '../text/edited';
import { hasInjectedReadings, invisible, markup, mojibake, readings, simplified } from './characters';
import type { GbkTable } from './gbk';
import { layout, paragraphs, width, wraps } from './paragraphs';
import { residue } from './residue';
import { CLEAN_STEPS, type CleanContext, type CleanStep, type CleanStepId } from './step';

export interface CleanOptions {
  /** Undefined: what is safe for this text. */
  readonly steps?: readonly CleanStepId[] | undefined;
  /** The text is Markdown: its structure stays. */
  readonly markdown?: boolean;
  /** Its indent says how paragraphs are to be indented; `keep`: as most of them are. */
  readonly format: FormatOptions;
  /** Without it nothing is converted from Traditional. */
  readonly simplifier?: Simplifier | undefined;
  /** Without it some mojibake can't be undone. */
  readonly gbk?: GbkTable | undefined;
}

/** Something that is no longer there, at its place in the original. */
export interface RemovedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands there now; empty: nothing. */
  readonly becomes: string;
}

export interface CleanedStep {
  readonly id: CleanStepId;
  /** Places changed. */
  readonly count: number;
  /** What was removed or restored; empty for a step that only changes how the same words are written. */
  readonly removed: readonly RemovedText[];
}

export interface CleanResult {
  readonly text: string;
  /** Those that had something to do, in the order of {@link CLEAN_STEPS}. */
  readonly steps: readonly CleanedStep[];
  /** From the original to the result: ascending and apart. */
  readonly edits: readonly Change[];
}

/** What looks for words comes behind what mends characters; lines are joined before paragraphs are parted; the look comes last. */
const ORDER: readonly (readonly [CleanStepId, CleanStep])[] = [
  ['invisible', invisible],
  ['mojibake', mojibake],
  ['markup', markup],
  ['readings', readings],
  ['simplified', simplified],
  ['residue', residue],
  ['wraps', wraps],
  ['paragraphs', paragraphs],
  ['width', width],
  ['layout', layout],
];

/** Of these steps the user is shown what they took away. */
const LISTED: ReadonlySet<CleanStepId> = new Set<CleanStepId>(['residue', 'readings', 'mojibake', 'markup']);

/** What only a paste brings along: then indents and blank lines came with it, too. Else they are the writer's. */
const PASTED: ReadonlySet<CleanStepId> = new Set<CleanStepId>(['residue', 'readings', 'mojibake', 'markup', 'wraps', 'paragraphs']);

/** One step may uncover work for an earlier one. More would be a circle. */
const MOST_ROUNDS = 8;

/**
 * Cleans a text that was pasted (清洗): what surrounds it goes, what was damaged is mended, the words stay. Cleaning the result
 * again changes nothing. Pure and total; linear in the length.
 */
export function clean(original: string, options: CleanOptions): CleanResult {
  const { format, simplifier, gbk, markdown = false } = options;
  const edited = new EditedText(original);
  const lineEnd = /\r\n|\r|\n/.exec(original)?.[0] === '\r\n' ? '\r\n' : '\n';
  const done = new Map<CleanStepId, { count: number; readonly removed: RemovedText[] }>();
  const isInjected = hasInjectedReadings(original);
  // What is safe may show only when the steps before have mended the text.
  const isWanted = (id: CleanStepId): boolean => (options.steps ? options.steps.includes(id) : isSafe(id, edited.text, isInjected, simplifier) && (id !== 'layout' || [...done.keys()].some(other => PASTED.has(other))));
  let model = parseDocument(original, { markdown });
  for (let round = 0, isChanged = true; isChanged && round < MOST_ROUNDS; round++) {
    isChanged = false;
    for (const [id, step] of ORDER) {
      if (!isWanted(id)) continue;
      const context: CleanContext = { text: edited.text, model, lineEnd, format, simplifier, gbk };
      const changes = step(context);
      if (changes.length === 0) continue;
      isChanged = true;
      const report = done.get(id) ?? { count: 0, removed: [] };
      done.set(id, report);
      report.count += changes.length;
      if (LISTED.has(id)) report.removed.push(...removedTexts(original, edited, changes));
      edited.apply(changes);
      model = updateDocument(model, edited.text);
    }
  }
  return { text: edited.text, steps: CLEAN_STEPS.flatMap(id => (done.has(id) ? [{ id, ...done.get(id)! }] : [])), edits: edited.changes() };
}

function removedTexts(original: string, edited: EditedText, changes: readonly Change[]): RemovedText[] {
  return edited.originals(changes).map(({ start, end }, index) => ({ start, end, text: original.slice(start, end).trim(), becomes: changes[index]!.newText.trim() }));
}

/** The steps that do no harm to this text, whether they have something to do or not. */
export function safeSteps(text: string, simplifier: Simplifier | undefined): CleanStepId[] {
  const isInjected = hasInjectedReadings(text);
  return CLEAN_STEPS.filter(id => isSafe(id, text, isInjected, simplifier));
}

function isSafe(id: CleanStepId, text: string, isInjected: boolean, simplifier: Simplifier | undefined): boolean {
  if (id === 'readings') return isInjected;
  if (id !== 'simplified') return true;
  if (!simplifier) return false;
  const { traditional, simplified: others } = simplifier.shares(text);
  // A text that is Traditional throughout is meant to be, unless a converter has made it so and left its readings.
  return traditional > 0 && (isInjected || traditional < others);
}
