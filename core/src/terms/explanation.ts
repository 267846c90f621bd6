import type { TextDocument } from 'vscode-languageserver-textdocument';
import { comparePartialDates, dateInWords, isWithin, periodInWords } from './dates';
import { words, type Words } from './explanationWords';
import { ExplanationWriter, type Link, type Presentation } from './explanationWriter';
import { meetingFacts, type MeetingFacts, type MeetingName } from './meetings';
import type { Mention } from './mentions';
import type { TermBase } from './termBase';
import { isLocal, type TermEntry } from './termEntry';
import { writtenWithItems } from './writtenForms';
import type { CitedDocument, Evidence, PartialDate, TermScope, TermSense, TermVersion } from './termData';

/** What an explanation needs to know besides its subject. */
export interface ExplanationContext {
  readonly base: TermBase;
  readonly presentation: Presentation;
  /** The date of the document in which the subject stands: wording is judged by it. */
  readonly documentDate: PartialDate | undefined;
}

/** What stands at a place, in a few lines: for a hover. */
export function explainMention(mention: Mention, context: ExplanationContext, document: TextDocument): string {
  const { referent } = mention;
  const writer = new ExplanationWriter(context.presentation);
  const say = words[context.presentation.language];
  switch (referent.kind) {
    case 'term':
      if (referent.isEnumeration) writer.paragraph(say.enumerated(referent.entry.term));
      explainEntry(writer, referent.entry, context);
      break;
    case 'title':
      if (referent.document) explainDocument(writer, referent.document, context);
      break;
    case 'meeting':
      explainMeeting(writer, referent.name, context);
      break;
    case 'abbreviation': {
      const { abbreviation } = referent;
      const full = document.getText().slice(abbreviation.fullSpan.start, abbreviation.fullSpan.end);
      const line = document.positionAt(abbreviation.nameSpan.start).line + 1;
      writer.title(abbreviation.name, say.abbreviation).facts([[say.standsFor, `${full}（${say.definedAt(line)}）`]]);
      const cited = context.base.titled(full);
      if (cited) explainDocument(writer, cited, context);
      const entry = context.base.named(abbreviation.name);
      if (entry) explainEntry(writer, entry, context);
      break;
    }
  }
  return writer.toString();
}

/** What a bare 《条例》 stands for: the one title of the document that ends so. */
export function explainImpliedTitle(full: Mention, context: ExplanationContext, document: TextDocument): string {
  const writer = new ExplanationWriter(context.presentation);
  const say = words[context.presentation.language];
  const title = document.getText().slice(full.start, full.end).replace(/\s*\n\s*/g, '');
  writer.facts([[say.implied, `${title}（${say.firstAt(document.positionAt(full.start).line + 1)}）`]]);
  if (full.referent.kind === 'title' && full.referent.document) explainDocument(writer, full.referent.document, context);
  return writer.toString();
}

/** Everything known under a key (`term:…`, `title:…`), with its evidence: the entry as a document. */
export function entryDocument(key: string, context: ExplanationContext, linkAddresses: boolean): string | undefined {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const writer = new ExplanationWriter(context.presentation);
  const say = words[context.presentation.language];
  if (kind === 'term') {
    const entry = context.base.entry(id);
    if (!entry) return undefined;
    explainEntry(writer, entry, context, true);
    if (entry.wrongForms.length > 0) writer.heading(say.wrongForms).bullets(entry.wrongForms.map(({ form, note }) => (note === undefined ? form : `${form}（${note}）`)));
    listEvidence(writer, entry.senses.flatMap(sense => sense.evidence ?? []), say, linkAddresses);
    if (entry.reviewedOn !== undefined) writer.paragraph(say.reviewed(dateInWords(entry.reviewedOn), entry.confidence === 'high' ? say.high : say.medium));
    return `${writer.toString()}\n`;
  }
  if (kind === 'title') {
    const document = context.base.document(id);
    if (!document) return undefined;
    explainDocument(writer, document, context, true);
    listEvidence(writer, document.evidence, say, linkAddresses);
    return `${writer.toString()}\n`;
  }
  return undefined;
}

function explainEntry(writer: ExplanationWriter, entry: TermEntry, context: ExplanationContext, isWhole = false): void {
  const say: Words = words[context.presentation.language];
  const [only] = entry.senses.length === 1 ? entry.senses : [];
  const kind = [entry.field, only && scopeInWords(only.scope, say), entry.origin === undefined ? undefined : say.unit].filter(part => part !== undefined).join(' · ');
  writer.title(entry.term, kind);
  if (isWhole) writer.facts([[say.aliases, entry.aliases.join('、')]]);
  if (only) {
    explainSense(writer, entry, only, context, isWhole);
  } else {
    writer.paragraph(say.several(entry.senses.length));
    for (const sense of entry.senses) {
      const scope = scopeInWords(sense.scope, say);
      writer.heading(`${sense.label ?? entry.term}${scope === undefined ? '' : `（${scope}）`}`);
      explainSense(writer, entry, sense, context, isWhole);
    }
  }
  const linkTo = (other: TermEntry): Link => ({ text: other.term, command: 'openEntry', argument: `term:${other.id}` });
  const inside = unique(context.base.matcher.within(entry.term).flatMap(({ value }) => (value.kind === 'term' && value.entry !== entry ? [value.entry] : [])));
  if (inside.length > 0) writer.links(say.inside, inside.map(other => ({ links: [linkTo(other)] })));
  const related = entry.related.flatMap(id => context.base.entry(id) ?? []);
  if (related.length > 0) writer.links(say.related, related.map(other => ({ links: [linkTo(other)] })));
  if (!isWhole && context.presentation.commands) writer.links(say.evidence, [{ links: [{ text: say.whole, command: 'openEntry', argument: `term:${entry.id}` }] }]);
}

function explainSense(writer: ExplanationWriter, entry: TermEntry, sense: TermSense, context: ExplanationContext, isWhole: boolean): void {
  const say: Words = words[context.presentation.language];
  const { documentDate } = context;
  if (sense.versions) {
    for (const version of shownVersions(sense.versions, documentDate, isWhole)) writer.heading(versionInWords(version, documentDate, say)).list(version.items);
  } else if (sense.items) {
    writer.list(sense.items);
  }
  if (sense.meaning !== undefined) writer.paragraph(sense.meaning);
  const { firstRaised, source } = sense;
  writer.facts([
    [say.firstRaised, firstRaised && withDate(firstRaised.date, firstRaised.occasion)],
    [say.disputed, firstRaised?.note],
    [say.source, source && withDate(source.date, source.title)],
    [say.status, statusInWords(sense, documentDate, say)],
    [say.replacedBy, sense.supersededBy === undefined ? undefined : context.base.entry(sense.supersededBy)?.term],
  ]);
  const collocations = sense.collocations ?? [];
  if (isWhole || !context.presentation.commands) {
    writer.facts([[say.usage, collocations.join('；')]]);
    return;
  }
  const rows = collocations.map(form => ({ text: form, links: formLinks(form, say) }));
  const withItems = writtenWithItems(entry, documentDate);
  if (withItems !== undefined) rows.push({ text: say.withItems, links: formLinks(withItems, say) });
  writer.links(say.usage, rows);
}

function formLinks(form: string, say: Words): Link[] {
  return [{ text: say.insert, command: 'insertText', argument: form }, { text: say.copy, command: 'copyText', argument: form }];
}

/** In a hover the version of the document's date and the present one; in the whole entry all of them. */
function shownVersions(versions: readonly TermVersion[], date: PartialDate | undefined, isWhole: boolean): readonly TermVersion[] {
  if (isWhole || date === undefined) return versions;
  const last = versions.at(-1)!;
  const then = versions.find(version => isWithin(date, version));
  return then === undefined || then === last ? [last] : [then, last];
}

function versionInWords({ from, to, occasion }: TermVersion, documentDate: PartialDate | undefined, say: Words): string {
  const parts = [from === undefined ? undefined : say.since(dateInWords(from)), to === undefined ? say.now : say.until(dateInWords(to)), occasion];
  if (documentDate !== undefined && to !== undefined && isWithin(documentDate, { ...(from === undefined ? {} : { from }), to })) parts.push(say.atDate);
  return parts.filter(part => part !== undefined).join('，');
}

function statusInWords(sense: TermSense, documentDate: PartialDate | undefined, say: Words): string | undefined {
  const { validTo, statusNote, firstRaised } = sense;
  const parts: string[] = [];
  if (documentDate !== undefined && firstRaised?.date !== undefined && comparePartialDates(documentDate, firstRaised.date) < 0) {
    parts.push(say.notYetRaised(dateInWords(documentDate), dateInWords(firstRaised.date)));
  }
  if (validTo !== undefined) {
    const isEarlier = documentDate !== undefined && comparePartialDates(documentDate, validTo) < 0;
    parts.push((isEarlier ? say.endedBefore : say.endedAt)(dateInWords(validTo)));
  }
  if (statusNote !== undefined) parts.push(statusNote);
  return parts.length === 0 ? undefined : parts.join('；');
}

function withDate(date: PartialDate | undefined, text: string): string {
  return date === undefined ? text : `${dateInWords(date)}，${text}`;
}

function scopeInWords(scope: TermScope | undefined, say: Words): string | undefined {
  if (isLocal(scope)) return say.local(scope.local);
  return scope === 'document' ? say.byDocument : undefined;
}

function explainDocument(writer: ExplanationWriter, cited: CitedDocument, context: ExplanationContext, isWhole = false): void {
  const say: Words = words[context.presentation.language];
  const date = (value: PartialDate | undefined) => (value === undefined ? undefined : dateInWords(value));
  writer.title(`《${cited.title}》`, cited.group).facts([
    [say.shortTitles, cited.shortTitles?.join('、')],
    [say.issuer, cited.issuer],
    [say.number, cited.number],
    [say.adopted, date(cited.adopted)],
    [say.published, date(cited.published)],
    [cited.amended ? say.effectiveText : say.effective, date(cited.effective)],
    [say.amended, cited.amended?.map(dateInWords).join('、')],
    [say.status, documentStatus(cited, context.documentDate, say)],
    [say.note, cited.note],
  ]);
  const successor = cited.supersededBy === undefined ? undefined : context.base.document(cited.supersededBy);
  if (successor) writer.links(say.successor, [{ links: [{ text: `《${successor.title}》`, command: 'openEntry', argument: `title:${successor.id}` }] }]);
  if (!isWhole && context.presentation.commands) writer.links(say.evidence, [{ links: [{ text: say.whole, command: 'openEntry', argument: `title:${cited.id}` }] }]);
}

function documentStatus(cited: CitedDocument, documentDate: PartialDate | undefined, say: Words): string | undefined {
  if (cited.status === 'unstated') return undefined;
  if (cited.status === 'expired') return cited.repealed === undefined ? undefined : say.expired(dateInWords(cited.repealed));
  if (cited.status === 'repealed' && cited.repealed !== undefined) {
    const isLater = documentDate !== undefined && comparePartialDates(documentDate, cited.repealed) < 0;
    return (isLater ? say.repealedLater : say.repealed)(dateInWords(cited.repealed));
  }
  const status = cited.status === 'amended' ? say.amendedStatus : say.inForce;
  // Of an amended one the date is that of its present text: the first text is as old as its adoption.
  const start = cited.amended ? (cited.adopted ?? cited.published) : cited.effective;
  const isAhead = documentDate !== undefined && start !== undefined && comparePartialDates(documentDate, start) < 0;
  return isAhead ? `${status}；${say.notYetEffective}` : status;
}

function explainMeeting(writer: ExplanationWriter, name: MeetingName, context: ExplanationContext): void {
  const say: Words = words[context.presentation.language];
  const { asOf } = context.base.meetings;
  const facts = meetingFacts(context.base.meetings, name);
  const isPlan = name.kind === 'plan';
  writer.title(facts.name, isPlan ? say.plan : say.meeting);
  if (facts.from !== undefined) writer.facts([[isPlan ? say.term : say.held, isPlan ? `${facts.from}—${facts.to ?? ''}年` : periodInWords(facts.from, facts.to)], [say.place, facts.place], [say.passed, facts.adopted?.map(title => `《${title}》`).join('、')]]);
  if (facts.parts) writer.bullets(facts.parts.map(part => `${part.name}：${periodInWords(part.from, part.to)}`));
  if (facts.note !== undefined) writer.facts([[say.note, facts.note]]);
  const remark = remarkOn(facts, isPlan, asOf, say);
  if (remark !== undefined) writer.paragraph(remark);
}

function remarkOn({ state, count }: MeetingFacts, isPlan: boolean, asOf: PartialDate, say: Words): string | undefined {
  switch (state) {
    case 'known':
      return undefined;
    case 'notYet':
      return (isPlan ? say.planNotYet : say.notYet)(dateInWords(asOf));
    case 'unknown':
      return say.unknown;
    case 'impossible':
      return say.impossible(count);
    case 'local':
      return say.local_meeting;
  }
}

function listEvidence(writer: ExplanationWriter, evidence: readonly Evidence[], say: Words, linkAddresses: boolean): void {
  if (evidence.length === 0) return;
  writer.heading(say.evidence).bullets(
    evidence.map(({ url, title, publisher, published, read }) => {
      const parts = [publisher, title, published && dateInWords(published), say.readOn(dateInWords(read)), url === undefined ? say.reprint : linkAddresses ? url : withoutScheme(url)];
      return parts.filter(part => part !== undefined).join('，');
    }),
  );
}

/** An editor makes a link of every address that begins with its scheme; on a closed network nobody should be led to click one. */
function withoutScheme(url: string): string {
  const [, scheme, rest] = /^(https?):\/\/(.*)$/.exec(url) ?? [];
  return rest === undefined ? url : scheme === 'https' ? rest : `${rest}（http）`;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
