import { isWithin } from './dates';
import type { PartialDate, TermSense } from './termData';
import type { TermEntry } from './termEntry';

/** The items or the meaning, in one line. */
export function summaryOf(entry: TermEntry): string {
  const [sense] = entry.senses;
  const items = sense?.items ?? sense?.versions?.at(-1)?.items;
  if (entry.senses.length > 1) return entry.senses.map(({ label }) => label).join('；');
  const listed = items?.join('、');
  // A term that is its own list says more by its meaning.
  return (listed === entry.term ? sense?.meaning : listed) ?? sense?.meaning ?? listed ?? '';
}

/** The term as one writes it into a text. */
export function writtenForm(entry: TermEntry): string {
  return entry.isQuoted ? `“${entry.term}”` : entry.term;
}

/** The term with its items in brackets behind it, as they are at a date; undefined where it has none. */
export function writtenWithItems(entry: TermEntry, date: PartialDate | undefined): string | undefined {
  const items = entry.senses.length === 1 ? itemsAt(entry.senses[0]!, date) : undefined;
  // A term that is its own list says nothing new with it.
  return items === undefined || items.join('、') === entry.term ? undefined : `${writtenForm(entry)}（${items.join('、')}）`;
}

/** The items as they are at a date; without one, the present ones. */
function itemsAt(sense: TermSense, date: PartialDate | undefined): readonly string[] | undefined {
  if (!sense.versions) return sense.items;
  return (date === undefined ? undefined : sense.versions.find(version => isWithin(date, version))?.items) ?? sense.versions.at(-1)?.items;
}
