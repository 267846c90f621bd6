import type { SourceSpan } from '../../text/span';
import type { Bilingual, Fix, Gathered, Report, Reporter, TextChange } from '../rule';
import { lazyFix } from './fixes';

/** How to say of many places at once what is said of each. */
export interface Summary {
  /** More places than this are said in one finding. */
  readonly above: number;
  /** Key of its message; `{count}` is given. The rule has a message `other` too, for the places that it names besides the first. */
  readonly message: string;
  readonly severity?: Report['severity'];
  /** The fix of all at once; absent: none. */
  readonly fix?: { readonly kind: Fix['kind']; readonly title: Bilingual };
}

const RELATED = 5;

/**
 * Reports each of the places that were gathered, or all of them in one finding where there are many: a text full of
 * one thing needs one answer, not hundreds of squiggles.
 * @param each the report of one place, with offsets as in the place; undefined: nothing to say of it
 * @param change what the summary's fix does to a place; undefined: nothing
 */
export function reportPlaces<T extends SourceSpan>(
  gathered: readonly Gathered<readonly T[]>[],
  report: Reporter,
  summary: Summary,
  each: (place: T) => Omit<Report, 'start' | 'end'>,
  change?: (place: T) => string | undefined,
): void {
  let count = 0;
  for (const { value } of gathered) count += value.length;
  if (count <= summary.above) {
    for (const { start, value } of gathered) for (const place of value) report(moved({ start: place.start, end: place.end, ...each(place) }, start));
    return;
  }
  const [first] = gathered;
  const place = first?.value[0];
  if (!first || !place) return;
  const { fix } = summary;
  report({
    start: first.start + place.start,
    end: first.start + place.end,
    message: summary.message,
    arguments: { count },
    ...(summary.severity && { severity: summary.severity }),
    related: relatedPlaces(gathered),
    ...(fix && change && { fixes: [lazyFix(fix.kind, fix.title, () => gathered.flatMap(({ start, value }) => changesOf(start, value, change)))] }),
  });
}

function relatedPlaces(gathered: readonly Gathered<readonly SourceSpan[]>[]): NonNullable<Report['related']> {
  const related: { start: number; end: number; message: string }[] = [];
  for (const { start, value } of gathered) {
    for (const place of value) {
      if (related.length > RELATED) return related.slice(1);
      related.push({ start: start + place.start, end: start + place.end, message: 'other' });
    }
  }
  return related.slice(1);
}

function changesOf<T extends SourceSpan>(by: number, places: readonly T[], change: (place: T) => string | undefined): TextChange[] {
  return places.flatMap(place => {
    const newText = change(place);
    return newText === undefined ? [] : [{ start: place.start + by, end: place.end + by, newText }];
  });
}

function moved(found: Report, by: number): Report {
  const move = <P extends SourceSpan>(place: P): P => ({ ...place, start: place.start + by, end: place.end + by });
  return { ...move(found), ...(found.fixes && { fixes: found.fixes.map(fix => ({ ...fix, changes: fix.changes.map(move) })) }) };
}
