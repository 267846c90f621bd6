import type { CitedDocument, EntryData, Evidence, TermData, TermFileData, TermSense } from './termData';

/** Evidence as numbers of places. */
type Packed<T extends { readonly evidence?: readonly Evidence[] }> = Omit<T, 'evidence'> & { evidence?: readonly number[] };

interface PackedEntry extends Omit<Packed<EntryData>, 'senses'> {
  senses?: Packed<TermSense>[];
}

/** The columns of the places where facts were seen; an absent value is 0. */
interface Places {
  readonly url: readonly (string | 0)[];
  readonly title: readonly string[];
  readonly publisher: readonly (string | 0)[];
  readonly published: readonly (string | 0)[];
  readonly read: readonly string[];
}

/** What the build writes: as {@link TermData}, but each place once, since many facts were seen in the same. Half the size, and a tenth less to download. */
interface PackedTermData extends Omit<TermData, 'files' | 'documents'> {
  readonly places: Places;
  readonly files: readonly (Omit<TermFileData, 'entries'> & { readonly entries?: readonly PackedEntry[] })[];
  readonly documents: readonly Packed<CitedDocument>[];
}

/**
 * @param json `dist/data/terms.json`, which the build has made
 * @returns what it holds; throws where it is no such text
 */
export function readTermData(json: string): TermData {
  const { places: columns, ...data } = JSON.parse(json) as PackedTermData;
  const places = columns.title.map((title, index): Evidence => ({
    ...given('url', columns.url[index]),
    title,
    ...given('publisher', columns.publisher[index]),
    ...given('published', columns.published[index]),
    read: columns.read[index] ?? '',
  }));
  const unpack = (holder: { evidence?: readonly unknown[] }) => {
    if (holder.evidence) holder.evidence = holder.evidence.map(place => places[Number(place)]);
  };
  for (const { entries = [] } of data.files) {
    for (const entry of entries) {
      unpack(entry);
      entry.senses?.forEach(unpack);
    }
  }
  data.documents.forEach(unpack);
  return data as unknown as TermData;
}

const given = (name: string, value: string | 0 | undefined) => (value === 0 || value === undefined ? {} : { [name]: value });
