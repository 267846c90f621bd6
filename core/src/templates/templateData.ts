import type { DocumentKind } from '../model/kinds';

/** The built-in templates as the build reads them. */
export interface TemplateData {
  /** By kind. */
  readonly skeletons: readonly SkeletonData[];
  readonly pieces: readonly PieceData[];
}

/** A whole document. */
export interface SkeletonData {
  /** Its file's name. */
  readonly id: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly variant?: string;
  /** When to use it. */
  readonly description?: string;
  /** Where the form comes from. */
  readonly basis?: string;
  /** What is typed for it: the name, further words, initials of their pinyin. */
  readonly typed: readonly string[];
  /** With `{{fields}}`. */
  readonly body: string;
}

/** What writers type daily: an opening, a signature. */
export interface PieceData {
  readonly name: string;
  readonly group: PieceGroup;
  /** The kinds it fits; absent: all. */
  readonly kinds?: readonly DocumentKind[];
  readonly typed: readonly string[];
  readonly body: string;
}

export type PieceGroup = 'opening' | 'transition' | 'closing' | 'attachment' | 'signature' | 'number' | 'copies' | 'agenda' | 'headings' | 'paragraph';

/** As it is shipped: the text stands in the snippets, under the same name, unless it cannot be made out from there. */
type Shipped<T extends { readonly body: string; readonly typed: readonly string[] }> = Omit<T, 'body' | 'typed'> & ({ readonly fields: readonly string[] } | Pick<T, 'body'>);

/** `dist/data/templates.json`. */
export interface ShippedTemplates {
  readonly skeletons: readonly Shipped<SkeletonData>[];
  readonly pieces: readonly Shipped<PieceData>[];
}

/** `snippets/gongwen.json`, by name. */
export type ShippedSnippets = Readonly<Record<string, { readonly prefix: readonly string[]; readonly body: readonly string[] }>>;
