import { documentKind, titleText } from '../model/documentKind';
import type { DocumentKind } from '../model/kinds';
import type { DocumentModel } from '../model/documentModel';
import { claimBody } from './bodySpecifics';
import { claimHeadAndEnd } from './headSpecifics';
import { Specifics, type Specific } from './specifics';

/** A place of the document that became a field. */
export interface MadeField {
  readonly name: string;
  /** What the document has there. */
  readonly value: string;
  /** In how many places. */
  readonly count: number;
}

export interface MadeTemplate {
  /** The template file: a head, then the document with its specifics turned into fields. */
  readonly text: string;
  readonly name: string;
  /** Every field that was found, kept as text or not, in the order of the document. */
  readonly fields: readonly MadeField[];
}

export interface MakeOptions {
  /** Absent: one that tells the kind of document. */
  readonly name?: string;
  /** Names of fields that stay as text. */
  readonly keep?: ReadonlySet<string>;
}

const OPENING_BRACES = /\{{2,}/g;
const BRACES_FIELD = '花括号';

/**
 * Makes a template of a document. What is fixed in the form (structure, headings, connecting sentences) stays byte for
 * byte: filled in with the values that are given, the template is the document again.
 */
export function makeTemplate(model: DocumentModel, { name = proposedName(model), keep }: MakeOptions = {}): MadeTemplate {
  const specifics = new Specifics(model.text);
  // Braces that the document itself has would be read as fields.
  for (const { 0: braces, index } of model.text.matchAll(OPENING_BRACES)) specifics.claim(index, index + braces.length, BRACES_FIELD, '｛｛');
  claimHeadAndEnd(model, specifics);
  claimBody(specifics);
  const { found } = specifics;
  const kept = found.filter(({ field }) => field.name.startsWith(BRACES_FIELD) || !keep?.has(field.name));
  return { text: headOf(model, name) + bodyOf(model.text, kept), name, fields: listed(found) };
}

function listed(found: readonly Specific[]): MadeField[] {
  const counts = new Map<Specific['field'], number>();
  for (const { field } of found) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([{ name, value }, count]) => ({ name, value, count }));
}

function bodyOf(text: string, found: readonly Specific[]): string {
  const told = new Set<string>();
  let body = '';
  let at = 0;
  for (const { start, end, field: { name, blank } } of found) {
    body += `${text.slice(at, start)}{{${name}${told.has(name) || hasOwnDefault(name) ? '' : `:${blank}`}}}`;
    told.add(name);
    at = end;
  }
  return body + text.slice(at);
}

/** The unit's settings and the date fill them in. */
function hasOwnDefault(name: string): boolean {
  return name === '单位' || name === '机关代字' || name === '日期' || name === '年份';
}

function headOf(model: DocumentModel, name: string): string {
  const lineEnd = /\r?\n/.exec(model.text)?.[0] ?? '\n';
  return ['---', `name: ${scalar(name)}`, `kind: ${kindOf(model)}`, '---', ''].join(lineEnd);
}

/** A template must be of some kind: a text whose title names none is a speech where it addresses somebody, else a plan. */
function kindOf(model: DocumentModel): DocumentKind {
  return documentKind(model) ?? (model.roles.includes('salutation') ? '讲话' : '方案');
}

/** 印发通知, 工作总结: what is done with which kind of document. */
function proposedName(model: DocumentModel): string {
  const kind = kindOf(model);
  const act = /(?:关于|^.{2,40}?)(印发|转发|批转|发布|公布|召开|举办|表彰|成立|报送)/.exec(titleText(model) ?? '')?.[1] ?? '';
  return `${act}${kind}`;
}

/** The name as YAML has it. */
function scalar(name: string): string {
  return /^[\p{Script=Han}（）·—]+$/u.test(name) ? name : JSON.stringify(name);
}
