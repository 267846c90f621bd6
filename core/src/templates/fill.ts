import { titleElement, titleText } from '../model/documentKind';
import { parseDocument } from '../model/parse';
import { DATE_FIELD_NAME, MARK_FIELD_NAME, UNIT_FIELD_NAME, YEAR_FIELD_NAME, type TemplateBody } from './template';

/** By field name. */
export type FieldValues = Readonly<Record<string, string>>;

/** The text with every field's value, its default where none is given. */
export function fillTemplate({ parts, fields }: TemplateBody, values: FieldValues = {}): string {
  const defaults = new Map(fields.map(field => [field.name, field.default]));
  return parts.map(part => (typeof part === 'string' ? part : (valueOf(values, part.field) ?? defaults.get(part.field) ?? ''))).join('');
}

/** A field may be called whatever objects inherit. */
export function valueOf(values: FieldValues, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/**
 * What settings and clock say of the fields that have a meaning of their own; nothing for what they don't say.
 * @param today `YYYY-MM-DD`; whatever is no date counts as not given
 */
export function standardValues({ unit = '', documentMark = '', today = '' }: { readonly unit?: string; readonly documentMark?: string; readonly today?: string }): FieldValues {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(today);
  return {
    ...(unit === '' ? {} : { [UNIT_FIELD_NAME]: unit }),
    ...(documentMark === '' ? {} : { [MARK_FIELD_NAME]: documentMark }),
    ...(date ? { [DATE_FIELD_NAME]: `${date[1]}年${Number(date[2])}月${Number(date[3])}日`, [YEAR_FIELD_NAME]: date[1]! } : {}),
  };
}

/** The names of the fields that stand in the title. */
export function titleFields(body: TemplateBody): ReadonlySet<string> {
  const title = titleElement(parseDocument(fillTemplate(body)).elements)?.nameSpan;
  const defaults = new Map(body.fields.map(field => [field.name, field.default]));
  const found = new Set<string>();
  let at = 0;
  for (const part of body.parts) {
    const end = at + (typeof part === 'string' ? part : defaults.get(part.field)!).length;
    if (typeof part !== 'string' && title && at < title.end && end > title.start) found.add(part.field);
    at = end;
  }
  return found;
}

/** The title of a filled template on one line; undefined where it has none. */
export function filledTitle(text: string): string | undefined {
  return titleText(parseDocument(text));
}

/** With what a folder's name takes besides, names of 255 bytes are the longest that all systems have. */
const MOST_BYTES = 200;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name for the file of a document: safe on every system, never a way out of the folder.
 * @param title anything
 * @returns with `.txt`
 */
export function fileNameOf(title: string): string {
  let name = '';
  let bytes = 0;
  // Bidirectional controls and the like would make it look like another.
  for (const character of title.replace(/[\p{Cs}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd/\\:*?"<>|]/gu, '').replace(/\s+/g, '')) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES) break;
    name += character;
  }
  name = name.replace(/^\.+|\.+$/g, '');
  return `${name === '' ? '新公文' : RESERVED.test(name) ? `${name}_` : name}.txt`;
}
