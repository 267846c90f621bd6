import { DocumentHighlightKind, type DocumentHighlight, type Position, type Range } from 'vscode-languageserver-types';
import type { Mention } from '../terms/mentions';
import { PositionMap } from '../text/positions';
import type { TermContext } from './context';

/** What is named at a position: of several the most telling. */
export function mentionAt({ document, mentions }: TermContext, position: Position): Mention | undefined {
  return mentions.at(document.offsetAt(position))[0];
}

/**
 * Where this document names what `key` stands for, in document order.
 * @param withDeclaration where an abbreviation is defined counts too; other mentions declare nothing
 */
export function mentionRanges(context: TermContext, key: string, withDeclaration = true): Range[] {
  const positions = new PositionMap(context.model.lines);
  return mentionsOf(context, key)
    .filter(mention => withDeclaration || !isDeclaration(context, mention))
    .map(({ start, end }) => positions.range(start, end));
}

/** The same for `textDocument/documentHighlight`: the definition of an abbreviation as what writes it. */
export function mentionHighlights(context: TermContext, key: string): DocumentHighlight[] {
  const positions = new PositionMap(context.model.lines);
  return mentionsOf(context, key).map(mention => {
    const isAbbreviation = mention.referent.kind === 'abbreviation';
    const kind = isDeclaration(context, mention) ? DocumentHighlightKind.Write : isAbbreviation ? DocumentHighlightKind.Read : DocumentHighlightKind.Text;
    return { range: positions.range(mention.start, mention.end), kind };
  });
}

function mentionsOf({ mentions }: TermContext, key: string): Mention[] {
  return mentions.all().filter(mention => mention.key === key);
}

function isDeclaration({ mentions }: TermContext, { start, end, referent }: Mention): boolean {
  return referent.kind === 'abbreviation' && mentions.abbreviations.some(({ nameSpan }) => nameSpan.start < end && start < nameSpan.end);
}
