import * as vscode from 'vscode';
import type { PlainStatistics, StatisticsAnswer } from '../../../../protocol/src/index';

/** What the status bar shows: `1234字`, with `选中 56字` behind it where something is selected. */
export function countText({ whole, selection }: Pick<StatisticsAnswer, 'whole' | 'selection'>): string {
  const all = vscode.l10n.t('{0} chars', whole.words);
  return selection === undefined ? all : vscode.l10n.t('{0} ({1} selected)', all, selection.words);
}

/** Every count with its name. */
export function countRows({ words, characters, charactersWithSpaces, ideographs, paragraphs, pages, readingTime }: PlainStatistics): (readonly [name: string, value: string])[] {
  return [
    [vscode.l10n.t('Length (as a Chinese editor counts)'), String(words)],
    [vscode.l10n.t('Characters without spaces'), String(characters)],
    [vscode.l10n.t('Characters with spaces'), String(charactersWithSpaces)],
    [vscode.l10n.t('Chinese characters'), String(ideographs)],
    [vscode.l10n.t('Paragraphs'), String(paragraphs)],
    [vscode.l10n.t('Pages (22 lines of 28 characters)'), vscode.l10n.t('about {0}', pages)],
    [vscode.l10n.t('Reading time'), readingTime],
  ];
}

/** All of it as lines, for tooltips and the clipboard. */
export function countLines({ whole, selection }: Pick<StatisticsAnswer, 'whole' | 'selection'>): string[] {
  const lines = (counts: PlainStatistics) => countRows(counts).map(([name, value]) => vscode.l10n.t('{0}: {1}', name, value));
  return selection === undefined ? lines(whole) : [vscode.l10n.t('Selection'), ...lines(selection), '', vscode.l10n.t('Document'), ...lines(whole)];
}

/** The item of the kind; `$(pinned)` where the user has chosen it. */
export function kindText({ kind, chosenKind }: Pick<StatisticsAnswer, 'kind' | 'chosenKind'>): string {
  return chosenKind === undefined ? (kind ?? vscode.l10n.t('Kind unknown')) : `$(pinned) ${chosenKind}`;
}
