import { CLEAN_STEP_NAMES, CLEAN_STEPS, clean, PositionMap, type CleanedStep, type CleanOptions, type CleanResult, type CleanStepId, type FeatureContext, type Settings } from '../../../../core/src/index';
import type { CleanAnswer, CleanStepReport, CleanTextAnswer, PlainEdit } from '../../../../protocol/src/index';
import type { Server } from '../server';

/**
 * Cleans a document on paper: the client, or the editor, makes the edits.
 * @param steps undefined: what is safe
 * @param offers also finds out what the other steps would do
 */
export async function cleanDocument(server: Server, context: FeatureContext, steps: readonly CleanStepId[] | undefined, offers = false): Promise<CleanAnswer> {
  const { document, model, settings } = context;
  const options = await optionsFor(server, settings, model.markdown);
  const result = clean(model.text, { ...options, steps });
  const positions = new PositionMap(model.lines);
  const reports = (done: readonly CleanedStep[]) => done.map(step => stepReport(server, step, (start, end) => positions.range(start, end)));
  const done = reports(result.steps);
  // What is safe is done already; the others are tried to see what they would do.
  const tried = offers ? clean(model.text, { ...options, steps: CLEAN_STEPS }).steps : [];
  const others = reports(tried.filter(({ id }) => !result.steps.some(step => step.id === id)));
  const offered = offers ? [...done.map(step => ({ ...step, isSafe: true })), ...others.map(step => ({ ...step, isSafe: false }))] : [];
  return {
    version: document.version,
    steps: done,
    offered: offered.sort((one, other) => orderOf(one.id) - orderOf(other.id)),
    edits: editsOf(result, positions),
    text: result.text,
    message: server.messages.cleaned(done),
    report: reportOf(server, done),
  };
}

export async function cleanText(server: Server, text: string, settings: Settings, steps: readonly CleanStepId[] | undefined): Promise<CleanTextAnswer> {
  const result = clean(text, { ...(await optionsFor(server, settings, false)), steps });
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const done = result.steps.map(step => stepReport(server, step, () => nowhere));
  return { text: result.text, steps: done, message: server.messages.cleaned(done) };
}

/** The steps that a client asks for; whatever is none is passed over. */
export function readSteps(steps: unknown): CleanStepId[] | undefined {
  return Array.isArray(steps) ? CLEAN_STEPS.filter(id => steps.includes(id)) : undefined;
}

async function optionsFor(server: Server, { format }: Settings, markdown: boolean): Promise<CleanOptions> {
  await server.terms.ready();
  return { format, markdown, simplifier: server.terms.base.simplifier, gbk: server.gbk };
}

function editsOf({ edits }: CleanResult, positions: PositionMap): PlainEdit[] {
  return edits.map(({ start, end, newText }) => ({ range: positions.range(start, end), newText }));
}

function stepReport({ client }: Server, { id, count, removed }: CleanedStep, rangeOf: (start: number, end: number) => PlainEdit['range']): CleanStepReport {
  return { id, title: CLEAN_STEP_NAMES[id][client.presentation.language], count, removed: removed.map(({ start, end, text, becomes }) => ({ range: rangeOf(start, end), text, becomes })) };
}

function reportOf({ messages }: Server, steps: readonly CleanStepReport[]): string {
  return steps.map(({ title, count, removed }) => [messages.cleanedStep(title, count), ...removed.map(({ range, text, becomes }) => `  ${messages.removedAt(range.start.line + 1)} ${onOneLine(text)}${becomes === '' ? '' : ` → ${onOneLine(becomes)}`}`), ''].join('\n')).join('\n');
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' / ');
}

function orderOf(id: string): number {
  return (CLEAN_STEPS as readonly string[]).indexOf(id);
}
