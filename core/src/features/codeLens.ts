import type { CodeLens, Command, Range } from 'vscode-languageserver-types';
import type { DocumentElement } from '../model/documentModel';
import { lengthText, sectionLength } from '../model/sectionLengths';
import { PositionMap } from '../text/positions';
import type { FeatureContext } from './context';

export interface CodeLensOptions {
  readonly language: 'zh' | 'en';
  /** The client's command that does something to a section, with what, document and place; undefined: it has none. */
  readonly sectionCommand: string | undefined;
}

/** What is offered above a section, each as the client's command names it. */
const ACTIONS = {
  moveSectionUp: { zh: '上移', en: 'Up' },
  moveSectionDown: { zh: '下移', en: 'Down' },
  promoteSection: { zh: '升级', en: 'Promote' },
  demoteSection: { zh: '降级', en: 'Demote' },
} as const;
export type SectionAction = keyof typeof ACTIONS;

/** Length, reading time and share above each heading, and what can be done with its section. */
export function codeLenses({ document, model, settings }: FeatureContext, { language, sectionCommand }: CodeLensOptions): CodeLens[] {
  if (!settings.codeLensSections) return [];
  const positions = new PositionMap(model.lines);
  const lenses: CodeLens[] = [];
  const visit = (elements: readonly DocumentElement[]): void => {
    const sections = elements.filter(({ depth }) => depth > 0);
    for (const element of elements) {
      if (element.kind === 'heading' || element.kind === 'runInHeading') {
        const range = positions.range(element.nameSpan.start, element.nameSpan.end);
        // Nothing happens on a click: it is there to be read.
        lenses.push({ range, command: { title: lengthText(sectionLength(model, element, settings.readingSpeed), language), command: '' } });
        if (sectionCommand !== undefined) for (const action of actionsOf(element, sections)) lenses.push({ range, command: toCommand(sectionCommand, action, document.uri, range, language) });
      }
      visit(element.children);
    }
  };
  visit(model.elements);
  return lenses;
}

/** What would change something. Only numbered sections have levels that numbers tell. */
function actionsOf(element: DocumentElement, sections: readonly DocumentElement[]): SectionAction[] {
  const isFirst = sections[0] === element;
  return [
    ...(isFirst ? [] : (['moveSectionUp'] as const)),
    ...(sections.at(-1) === element ? [] : (['moveSectionDown'] as const)),
    ...(element.numbering === undefined || element.depth < 2 ? [] : (['promoteSection'] as const)),
    ...(element.numbering === undefined || isFirst ? [] : (['demoteSection'] as const)),
  ];
}

function toCommand(command: string, action: SectionAction, uri: string, { start }: Range, language: 'zh' | 'en'): Command {
  return { title: ACTIONS[action][language], command, arguments: [action, uri, start] };
}
