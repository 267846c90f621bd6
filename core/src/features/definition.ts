import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import { impliedTitle } from '../terms/impliedTitles';
import type { DocumentMentions, Mention } from '../terms/mentions';
import type { TermContext } from './context';

/** Where an entry can be read. */
export type EntryAddress = (name: string, key: string) => string;

/**
 * Where what stands at a position is explained or defined: the entry of a term or title; in the document itself the
 * definition of an abbreviation, and the full title that a bare 《条例》 means.
 * @param entryAddress of an entry as a document; undefined for a client that can't open one
 */
export function definition({ document, mentions }: TermContext, position: Position, entryAddress: EntryAddress | undefined): LocationLink[] {
  const found: LocationLink[] = [];
  for (const mention of mentions.at(document.offsetAt(position))) {
    const target = targetOf(mention, mentions, document.uri, position => document.positionAt(position), entryAddress);
    if (!target) continue;
    found.push({
      originSelectionRange: { start: document.positionAt(mention.start), end: document.positionAt(mention.end) },
      targetUri: target.uri,
      targetRange: target.range,
      targetSelectionRange: target.range,
    });
    // The most telling one; what lies inside it is linked from its entry.
    break;
  }
  return found;
}

function targetOf(mention: Mention, mentions: DocumentMentions, uri: string, positionAt: (offset: number) => Position, entryAddress: EntryAddress | undefined): Location | undefined {
  const { referent, key } = mention;
  const inDocument = referent.kind === 'abbreviation' ? referent.abbreviation.nameSpan : impliedTitle(mentions, mention);
  if (inDocument) return { uri, range: { start: positionAt(inDocument.start), end: positionAt(inDocument.end) } };
  const name = referent.kind === 'term' ? referent.entry.term : referent.kind === 'title' ? referent.document?.title : undefined;
  if (name === undefined || entryAddress === undefined) return undefined;
  const beginning = { line: 0, character: 0 };
  return { uri: entryAddress(name, key), range: { start: beginning, end: beginning } };
}
