import type { DocumentElement, DocumentModel } from './documentModel';
import { levelFormOf, LevelForms, type LevelForm } from './levelForms';
import { isNumbered, type Numbered } from './numberingMode';
import { placedChanges, placedNumbers, type Placed } from './placedSections';
import type { NumeralChange } from './renumbering';

/** Why a section stays where it is. */
export type ShiftRefusal =
  /** No numbered heading or item there. */
  | 'noSection'
  /** It is at the top already. */
  | 'topLevel'
  /** No section before it that it could become a part of. */
  | 'noSectionAbove'
  /** The level that it or its parts would take has no form (below ①; 一是; 1.1). */
  | 'noForm';

/**
 * Makes a section and everything below it one level higher or lower. No text changes its place: what follows a
 * promoted section under its old parent comes to stand below it.
 * @param path the elements at a place, outermost first
 */
export function shiftSection(model: DocumentModel, path: readonly DocumentElement[], by: -1 | 1): NumeralChange[] | ShiftRefusal {
  const { text } = model;
  const sections = path.filter(({ depth }) => depth > 0);
  const section = sections.findLast(isNumbered);
  if (section === undefined) return 'noSection';
  const above = sections.slice(0, sections.indexOf(section));
  const part = path.findLast(({ kind }) => kind === 'attachment' || kind === 'embeddedDocument');
  const top = part?.children ?? model.elements;
  const parent = above.at(-1);
  const siblings = (parent?.children ?? top).filter(({ depth }) => depth > 0);
  const position = siblings.indexOf(section);
  const before = siblings[position - 1];
  if (by < 0 && (parent === undefined || !isNumbered(parent))) return 'topLevel';
  if (by > 0 && (before === undefined || !isNumbered(before))) return 'noSectionAbove';

  const forms = new LevelForms(text, top);
  const placed: Placed[] = [];
  let refused = false;
  const place = (level: readonly DocumentElement[], ancestors: readonly DocumentElement[]): void => {
    for (const element of level) {
      if (element.depth === 0) continue;
      if (element === section) {
        placeSection();
        if (by < 0) {
          // The siblings behind it are below it now.
          place(level.slice(level.indexOf(section) + 1), [...ancestors.slice(0, -1), section]);
          return;
        }
        continue;
      }
      if (isNumbered(element)) placed.push({ element, ancestors });
      place(element.children, [...ancestors, element]);
    }
  };
  const placeSection = (): void => {
    const own = levelFormOf(text, section);
    const beside = by < 0 ? levelFormOf(text, parent as Numbered) : childForm(text, before as Numbered) ?? (own && forms.below(own));
    const ancestors = by < 0 ? above.slice(0, -1) : [...above, before!];
    if (own === undefined || beside === undefined) refused = true;
    else placed.push({ element: section, ancestors, form: beside });
    placeBelow(section, [...ancestors, section]);
  };
  const placeBelow = (element: DocumentElement, ancestors: readonly DocumentElement[]): void => {
    for (const child of element.children) {
      if (child.depth === 0) continue;
      if (isNumbered(child)) {
        const own = levelFormOf(text, child);
        const raised = isNumbered(element) ? levelFormOf(text, element) : own;
        const form = own && (by < 0 ? raised : forms.below(own));
        if (form === undefined) refused = true;
        else placed.push({ element: child, ancestors, form });
      }
      placeBelow(child, [...ancestors, child]);
    }
  };
  place(top, []);
  if (refused) return 'noForm';
  const touched = new Set<DocumentElement | undefined>([parent, by < 0 ? above.at(-2) : before, section]);
  return placedChanges(model, placed, placedNumbers(model, placed, touched, section.span.start));
}

/** How the numbers directly below an element are written. */
function childForm(text: string, { children }: DocumentElement): LevelForm | undefined {
  const child = children.findLast(isNumbered);
  return child && levelFormOf(text, child);
}
