import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { DocumentElement } from '../model/documentModel';
import { lengthText, sectionLength, wordsText } from '../model/sectionLengths';
import { PositionMap } from '../text/positions';
import { countWords } from '../text/wordCount';
import type { FeatureContext } from './context';

/** What may stand between the name of a heading and the end of its line. */
const LONGEST_END = 3;

/**
 * Length and reading time of each section, behind its heading where that has a line to itself and there is something below it.
 * @param range only what stands in it, as the editor shows it
 */
export function inlayHints({ document, model, settings }: FeatureContext, range: Range, language: 'zh' | 'en'): InlayHint[] {
  if (!settings.inlayHintsSections) return [];
  const { text, lines } = model;
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const positions = new PositionMap(lines);
  const hints: InlayHint[] = [];
  const visit = (elements: readonly DocumentElement[]): void => {
    for (const element of elements) {
      const { kind, span, nameSpan, children } = element;
      if (span.end < from || span.start > to) continue;
      if (kind === 'heading') {
        const position = positions.position(nameSpan.end);
        const lineEnd = nameSpan.end - position.character + lines[position.line]!.contentEnd;
        const isAlone = lineEnd - nameSpan.end < LONGEST_END;
        if (isAlone && lineEnd >= from && lineEnd <= to && countWords(text, span.start, lineEnd) < element.wordCount) {
          const length = sectionLength(model, element, settings.readingSpeed);
          hints.push({ position: positions.position(lineEnd), label: wordsText(length.words, length.minutes, language), tooltip: lengthText(length, language), paddingLeft: true });
        }
      }
      visit(children);
    }
  };
  visit(model.elements);
  return hints;
}
