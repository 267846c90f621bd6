import type { DocumentModel } from '../model/documentModel';
import { updateDocument } from '../model/parse';
import { DocumentMentions } from '../terms/mentions';
import { EditedText } from '../text/edited';
import { DocumentFindings, type Finding } from './documentFindings';
import type { Fix, TextChange } from './rule';

/** One fix may uncover the next; more rounds than this would be a circle. */
const MOST_ROUNDS = 10;

export interface FixAllOptions {
  /** Of Markdown, # headings are read too. */
  readonly markdown: boolean;
  /** Which fix of a finding to take, if any. */
  readonly choose: (finding: Finding) => Fix | undefined;
  /** Takes out what the user has chosen to pass over. */
  readonly keep: (model: DocumentModel, findings: readonly Finding[]) => readonly Finding[];
  /** Goes on with what the fixes uncover; else one round is all. */
  readonly converges: boolean;
}

/** The first fix of a finding where it is certain. */
export function safeFix({ fixes }: Finding): Fix | undefined {
  return fixes?.[0]?.kind === 'safe' ? fixes[0] : undefined;
}

/**
 * All the changes that mend a document, until nothing is left to mend.
 * @param first judged to the end
 */
export function fixAll(first: DocumentFindings, { markdown, choose, keep, converges }: FixAllOptions): TextChange[] {
  const edited = new EditedText(first.model.text);
  let found = first;
  for (let round = 0; round < (converges ? MOST_ROUNDS : 1); round++) {
    const changes = chosenChanges(keep(found.model, found.findings), choose);
    if (changes.length === 0) break;
    edited.apply(changes);
    const model = updateDocument(found.model, edited.text, { markdown, kind: first.model.chosenKind });
    found = new DocumentFindings(model, new DocumentMentions(model, found.mentions.base, found.mentions), found.environment, found);
  }
  return edited.changes();
}

/** Ascending and apart: of fixes that meet the first counts, the other comes in the next round. */
function chosenChanges(findings: readonly Finding[], choose: (finding: Finding) => Fix | undefined): TextChange[] {
  const taken: TextChange[] = [];
  let last = -1;
  for (const finding of findings) {
    const fix = choose(finding);
    if (!fix || fix.changes.length === 0) continue;
    const isBehind = fix.changes[0]!.start > last;
    if (!isBehind && fix.changes.some(change => taken.some(other => change.start <= other.end && other.start <= change.end))) continue;
    taken.push(...fix.changes);
    last = Math.max(last, ...fix.changes.map(({ end }) => end));
  }
  return taken.sort((one, other) => one.start - other.start || one.end - other.end);
}
