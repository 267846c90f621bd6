import { bodyFromSnippet, documentKind, fillTemplate, parseDocument, readBody, readTemplate, sectionsOf, titleFields, type Logger, type PieceData, type Section, type ShippedSnippets, type ShippedTemplates, type TemplateBody, type TemplateHead, type TermFileProblem } from '../../../../core/src/index';
import { uriKey } from '../workspace/uris';

/** A template of a whole document. */
export interface StoredTemplate {
  readonly id: string;
  readonly source: 'builtIn' | 'unit';
  /** Never without a name. */
  readonly head: TemplateHead & { readonly name: string };
  /** Of its title where its head names none. */
  readonly kind: string;
  /** What is typed for it. */
  readonly typed: readonly string[];
  readonly body: TemplateBody;
  readonly problem: TermFileProblem | undefined;
}

export interface StoredPiece extends Pick<PieceData, 'name' | 'group' | 'kinds' | 'typed'> {
  readonly body: TemplateBody;
}

/** The built-in templates and pieces, which nobody reads before somebody asks for one, and the unit's own templates. */
export class TemplateStore {
  readonly #load: () => Promise<string | undefined>;
  readonly #logger: Logger;
  #loading: Promise<{ readonly skeletons: readonly StoredTemplate[]; readonly pieces: readonly StoredPiece[] }> | undefined;
  #unit: readonly StoredTemplate[] = [];
  readonly #sections = new Map<string, readonly (readonly Section[])[]>();
  readonly #titleFields = new WeakMap<TemplateBody, ReadonlySet<string>>();

  /** @param load the built-in data as JSON text, a list of templates and snippets, from wherever the platform keeps it */
  constructor(load: () => Promise<string | undefined>, logger: Logger) {
    this.#load = load;
    this.#logger = logger;
  }

  get unit(): readonly StoredTemplate[] {
    return this.#unit;
  }

  setUnit(templates: readonly StoredTemplate[]): void {
    this.#unit = templates;
  }

  async skeletons(): Promise<readonly StoredTemplate[]> {
    return (await (this.#loading ??= this.#read())).skeletons;
  }

  async pieces(): Promise<readonly StoredPiece[]> {
    return (await (this.#loading ??= this.#read())).pieces;
  }

  /** The names of the fields in the title; worked out once. */
  titleFields(body: TemplateBody): ReadonlySet<string> {
    let found = this.#titleFields.get(body);
    if (!found) this.#titleFields.set(body, (found = titleFields(body)));
    return found;
  }

  /** The sections of each built-in skeleton of a kind; worked out once. */
  async sections(kind: string): Promise<readonly (readonly Section[])[]> {
    let found = this.#sections.get(kind);
    if (!found) {
      const ofKind = (await this.skeletons()).filter(template => template.kind === kind);
      found = ofKind.map(({ body }) => sectionsOf(parseDocument(fillTemplate(body)))).filter(sections => sections.length > 0);
      if (ofKind.length > 0) this.#sections.set(kind, found);
    }
    return found;
  }

  async #read(): Promise<{ readonly skeletons: readonly StoredTemplate[]; readonly pieces: readonly StoredPiece[] }> {
    try {
      const text = await this.#load();
      if (text === undefined) throw new Error('No built-in templates');
      const [{ skeletons, pieces }, snippets] = JSON.parse(text) as [ShippedTemplates, ShippedSnippets];
      const shipped = <T extends (typeof skeletons)[number] | (typeof pieces)[number]>(list: readonly T[]) => list.flatMap(item => {
        const snippet = snippets[item.name];
        if (!snippet) return [];
        return [{ item, typed: snippet.prefix, body: 'body' in item ? readBody(item.body) : bodyFromSnippet(snippet.body.join('\n'), item.fields) }];
      });
      return {
        skeletons: shipped(skeletons).map(({ item: { id, ...head }, typed, body }) => ({ id: `builtin:${id}`, source: 'builtIn', head, kind: head.kind, typed, body, problem: undefined })),
        pieces: shipped(pieces).map(({ item: { name, group, kinds }, typed, body }) => ({ name, group, ...(kinds ? { kinds } : {}), typed, body })),
      };
    } catch (cause) {
      this.#logger.error('The built-in templates could not be read', cause);
      // The next one who asks may fare better.
      this.#loading = undefined;
      return { skeletons: [], pieces: [] };
    }
  }
}

/** A unit's template as it is offered, however unsound its head. */
export function unitTemplate(uri: string, text: string): { readonly template: StoredTemplate; readonly problems: readonly TermFileProblem[] } {
  const { head, problems, parts, fields } = readTemplate(text);
  const name = head.name ?? uriKey(uri).replace(/^.*\//, '').replace(/\.txt$/i, '');
  const body: TemplateBody = { parts, fields };
  const template: StoredTemplate = {
    id: `unit:${uri}`,
    source: 'unit',
    head: { ...head, name },
    kind: head.kind ?? documentKind(parseDocument(fillTemplate(body))) ?? '',
    typed: [name, ...(head.prefix ?? []), ...(head.initials ?? [])],
    body,
    problem: problems.find(({ severity }) => severity === 'error') ?? problems[0],
  };
  return { template, problems };
}
