import type { EntryData, TermScope, TermSense } from './termData';

/** An entry (词条) as the features see it: an id always, at least one sense. */
export interface TermEntry {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  /** As it stands in a text: in quotation marks. */
  readonly isQuoted: boolean;
  readonly field: string;
  readonly senses: readonly TermSense[];
  readonly wrongForms: NonNullable<EntryData['wrongForms']>;
  readonly related: readonly string[];
  readonly reviewedOn: string | undefined;
  readonly confidence: EntryData['confidence'];
  /** The file it comes from where it is a unit's own; undefined: built in. */
  readonly origin: string | undefined;
}

/** All names of an entry, the term first. */
export function namesOf({ term, aliases }: TermEntry): readonly string[] {
  return [term, ...aliases];
}

/** @param origin the unit's file it comes from; undefined for a built-in one */
export function toEntry(data: EntryData, field: string, origin: string | undefined): TermEntry {
  const { id, term, aliases, quoted, senses, wrongForms, related, reviewedOn, confidence } = data;
  return {
    // A unit's entry needs no id: its term names it.
    id: id ?? `unit:${term}`,
    term,
    aliases: aliases ?? [],
    isQuoted: quoted ?? (senses ?? [data]).some(sense => sense.collocations?.some(words => words.includes(`“${term}”`))),
    field,
    senses: senses?.map(sense => (data.scope === undefined ? sense : { scope: data.scope, ...sense })) ?? [data],
    wrongForms: wrongForms ?? [],
    related: related ?? [],
    reviewedOn,
    confidence,
    origin,
  };
}

/** Every list of items that the sense has had, the present one last. */
export function itemLists(sense: TermSense): readonly (readonly string[])[] {
  return sense.versions?.map(version => version.items) ?? (sense.items ? [sense.items] : []);
}

export function isLocal(scope: TermScope | undefined): scope is { readonly local: string } {
  return typeof scope === 'object';
}
