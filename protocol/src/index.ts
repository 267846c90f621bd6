import type { DIAGNOSTIC_SOURCE as SOURCE, ListedEntry } from '../../core/src/index';
import type { PlainEdit, PlainPosition } from './plain';
export type * from './plain';
export * from './outline';
export * from './templates';

/**
 * What client and server agree on beyond the Language Server Protocol: names and types, once.
 * Types only from the core, no runtime dependency: so neither side loads the other's library through it.
 * The desktop client starts the server over stdio (`TransportKind.stdio`); sockets, pipes and the IPC channel are not offered.
 */

export * from './statistics';

/** The language id of official documents (公文). */
export const LANGUAGE_ID = 'gongwen';

/** The language id of a unit's term files (单位词库) where they are open. */
export const TERM_FILE_LANGUAGE = 'yaml';

/** Where a unit's term files are, relative to the workspace folder: what may be open, be found and be watched. */
export const TERM_FILES = '.gongwen/terms*.{yaml,yml}';

/** A unit's own rules and its list of exceptions (不再提示的地方), relative to the workspace folder. */
export const RULES_FILE = '.gongwen/rules.yaml';
export const IGNORE_FILE = '.gongwen/ignore.yaml';

/** Both, as a pattern. */
export const CHECK_FILES = '.gongwen/{rules,ignore}.yaml';

/** The configuration section that the server asks for with `workspace/configuration`. */
export const SETTINGS_SECTION = 'gongwen';

/** `initialize.initializationOptions`. Every member may be absent: other editors send none. */
export interface InitializationOptions {
  /**
   * The client wants at most `gongwen.outline.maxSymbols` outline entries and shows {@link NOTICE_METHOD}
   * notifications itself. Absent: all entries are sent, and notices go out as `window/showMessage`.
   */
  readonly showsNotices?: boolean;
  /** The client runs the commands of {@link LINK_COMMANDS}: hovers may link to them. */
  readonly runsCommandLinks?: boolean;
  /** The client answers {@link FIND_FILES_METHOD} and {@link READ_FILE_METHOD}, for what the server cannot read itself. */
  readonly servesFiles?: boolean;
  /** False in Restricted Mode: then no rule of the workspace runs. Absent: the client knows no such thing, and they run. */
  readonly workspaceTrusted?: boolean;
  /** The client runs {@link FIX_COMMANDS}. */
  readonly runsFixCommands?: boolean;
  /** The client offers the built-in templates and pieces as snippets of its own: then completion doesn't. */
  readonly hasSnippets?: boolean;
  /** The client runs {@link SECTION_COMMAND}: lenses offer it. */
  readonly runsSectionCommand?: boolean;
  /** By URI, what the user says that his documents are (文种), remembered by the client; see {@link DOCUMENT_KIND_METHOD}. */
  readonly documentKinds?: Readonly<Record<string, string>>;
  /** The `gongwen` section, for a client that cannot answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Server → client, a notification with {@link NoticeParams}. Sent at most once per document, kind and opening. */
export const NOTICE_METHOD = 'gongwen/notice';

export type NoticeKind =
  /** The outline has more entries than `gongwen.outline.maxSymbols`; the first ones are shown. */
  | 'outlineTruncated'
  /** The text is larger than `gongwen.maxFileSize`; it is not analysed. */
  | 'fileTooLarge'
  /** The text holds NUL characters: not a text; it is not analysed. */
  | 'binaryFile';

export interface NoticeParams {
  readonly uri: string;
  readonly kind: NoticeKind;
  /** One sentence in the user's language (`initialize.locale`; absent: Chinese), ready to be shown. */
  readonly message: string;
  /** Full key of the setting that changes the limit, where there is one. */
  readonly setting?: string;
}

/** The scheme of entries (词条) as read-only documents, plain text that `workspace/textDocumentContent` serves; see {@link entryUri}. */
export const ENTRY_SCHEME = 'gongwen-term';

/** By it the editor knows their language, `gongwen-entry`, which nobody analyses. */
const ENTRY_ENDING = '.词条';

/**
 * `gongwen-term:/<name>.词条?<key>`: the same for one entry wherever it is opened from, so that it is opened once.
 * @param name what its tab shows; the key alone says which entry it is
 */
export function entryUri(name: string, key: string): string {
  const shown = name.replace(/[《》]/g, '').replaceAll('/', '／');
  return `${ENTRY_SCHEME}:/${encodeURIComponent(shown + ENTRY_ENDING)}?${encodeURIComponent(key)}`;
}

/** Commands that an explanation links to, each with its arguments. The client allows these and no others. */
export const LINK_COMMANDS = {
  /** `[key: string]`: opens the entry of a mention key. */
  openEntry: 'gongwen.openEntry',
  /** `[text: string]`: puts the text at the cursor of the active editor. */
  insertText: 'gongwen.insertText',
  /** `[text: string]`: puts the text on the clipboard. */
  copyText: 'gongwen.copyText',
  /** `[key: string]`: lists every use in the workspace. */
  findUses: 'gongwen.findUses',
} as const;

/** Client → server, a request without parameters, answered with {@link EntryListing}: what the term browser shows. */
export const LIST_ENTRIES_METHOD = 'gongwen/listEntries';

export type { ListedEntry };

export interface EntryListing {
  readonly entries: readonly ListedEntry[];
}

/** Server → client, a notification without parameters: the listing has changed. */
export const ENTRIES_CHANGED_METHOD = 'gongwen/entriesChanged';

/** Client → server, a request with {@link FindUsesParams}, answered with an array of LSP locations. */
export const FIND_USES_METHOD = 'gongwen/findUses';

export interface FindUsesParams {
  readonly key: string;
}

/** Server → client, a request with {@link FindFilesParams}, answered with an array of URIs. */
export const FIND_FILES_METHOD = 'gongwen/findFiles';

export interface FindFilesParams {
  /** Glob patterns relative to the workspace folders. */
  readonly include: readonly string[];
  readonly limit: number;
}

/** Server → client, a request with {@link ReadFileParams}, answered with {@link ReadFileResult}; null where it can't be read. */
export const READ_FILE_METHOD = 'gongwen/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** Larger files are answered with null. */
  readonly maxBytes: number;
}

export interface ReadFileResult {
  /** Decoded as the editor would decode it. */
  readonly text: string;
}

/** Client → server, a request with {@link EditTermFileParams}, answered with {@link EditTermFileResult}: a unit's term file with something added. */
export const EDIT_TERM_FILE_METHOD = 'gongwen/editTermFile';

export interface EditTermFileParams {
  /** The whole file; empty where there is none yet. */
  readonly text: string;
  /** As it was selected in a document. */
  readonly add: { readonly term: string } | { readonly phrase: string };
}

export type EditTermFileResult =
  /** The new text of the file, and what was added to it. */
  | { readonly kind: 'changed'; readonly text: string; readonly added: string }
  /** It is there already, at this offset. */
  | { readonly kind: 'present'; readonly offset: number; readonly added: string }
  /** Nothing was done: why, in the user's language, and where in the file if that is the reason. */
  | { readonly kind: 'refused'; readonly message: string; readonly offset?: number };

/** Server → client, a request without parameters, answered with the built-in terms as JSON text; from a server that has no files. */
export const TERM_DATA_METHOD = 'gongwen/termData';

/** The scheme of the rules' pages as read-only documents, plain text that `workspace/textDocumentContent` serves; see {@link ruleUri}. */
export const RULE_SCHEME = 'gongwen-rule';

/** The same language as an entry's: nobody analyses it. */
const RULE_ENDING = '.规则';

/**
 * `gongwen-rule:/<title>.规则?<id>`
 * @param title what its tab shows; the id alone says which rule it is
 */
export function ruleUri(title: string, id: string): string {
  return `${RULE_SCHEME}:/${encodeURIComponent(title.replaceAll('/', '／') + RULE_ENDING)}?${encodeURIComponent(id)}`;
}

/** Server → client, a request without parameters, answered with the rules' pages as JSON text (`dist/data/rules.json`); from a server that has no files. */
export const RULE_PAGES_METHOD = 'gongwen/rulePages';

/** Server → client, a request without parameters, answered with the text of the engine of a unit's patterns (`dist/server/re2js.js`); from a server that has no files. */
export const PATTERN_LIBRARY_METHOD = 'gongwen/patternLibrary';

/** The source of every diagnostic of ours. */
export const DIAGNOSTIC_SOURCE: typeof SOURCE = '公文';

/** Client → server, a notification without parameters: the user has come to trust the workspace. */
export const WORKSPACE_TRUSTED_METHOD = 'gongwen/workspaceTrusted';

/** Commands of code actions, each with its arguments; the client offers no others to the server. */
export const FIX_COMMANDS = {
  /** `[text: string]`: adds the text to the unit's terms. */
  addToUnitTerms: 'gongwen.addToUnitTerms',
  /** `[uri: string]`: saves a file of `.gongwen` that an edit has changed. */
  saveUnitFile: 'gongwen.saveUnitFile',
} as const;

/** Client → server, a request (with `workDoneToken` or without), answered with {@link CheckWorkspaceResult}. What is found in files that are not open comes as diagnostics. */
export const CHECK_WORKSPACE_METHOD = 'gongwen/checkWorkspace';

export interface CheckWorkspaceResult {
  /** Documents checked, open ones included. */
  readonly files: number;
  readonly filesWithFindings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
  /** False where the user has ended it. */
  readonly isComplete: boolean;
  /** There are more files than `gongwen.index.maxFiles`. */
  readonly isTruncated: boolean;
  /** All of it in one sentence in the user's language. */
  readonly message: string;
}

/** Client → server, a request with {@link RestructureParams}, answered with {@link RestructureResult}; null where the text is not analysed. */
export const RESTRUCTURE_METHOD = 'gongwen/restructure';

export interface RestructureParams {
  readonly textDocument: { readonly uri: string };
  readonly change: 'renumberDocument' | 'renumberSection' | 'promote' | 'demote' | 'moveUp' | 'moveDown' | 'move';
  /** Where the section is: anywhere in it, best at the start of its heading. Needed for all but the whole document. */
  readonly position?: PlainPosition;
  /** Needed for `move`: where the section goes. */
  readonly target?: MoveTarget;
}

/** A place for a section, told by another one of the same document (its text, an attachment, a document within it). */
export interface MoveTarget {
  /** At the start of the other section's heading. */
  readonly position: PlainPosition;
  /** Beside the other one, before or behind it with all that it holds; or as the last part of it. */
  readonly place: 'before' | 'after' | 'inside';
}

export interface RestructureResult {
  /** Of the document that the edits are for. */
  readonly version: number;
  /** Of the numbers only; where a section is moved, of its place, too. */
  readonly edits: readonly PlainEdit[];
  /** Where `position` has come to be, in the text after the edits; only where a section was moved. */
  readonly position?: PlainPosition;
  /** Where there are none: why, in the user's language. */
  readonly message?: string;
}

/** Client → server, a request with {@link NewUnitFileParams}, answered with the text of a file that has only explanations and examples in it, commented out. */
export const NEW_UNIT_FILE_METHOD = 'gongwen/newUnitFile';

export interface NewUnitFileParams {
  readonly file: 'rules' | 'ignore';
}
/** The kind of the code action that cleans a document. */
export const CLEAN_ACTION_KIND = 'source.clean.gongwen';

/** Client → server, a request with {@link CleanParams}, answered with {@link CleanAnswer}; null where there is nothing to work on. */
export const CLEAN_METHOD = 'gongwen/clean';

export interface CleanParams {
  readonly textDocument: { readonly uri: string };
  /** Ids of steps. Absent: those that are safe for this text, and the answer tells of the others, too. */
  readonly steps?: readonly string[];
}

export interface CleanStepReport {
  readonly id: string;
  /** What it does, in the user's language. */
  readonly title: string;
  /** Places changed. */
  readonly count: number;
  /** What was removed or restored, with its place in the document as it is. */
  readonly removed: readonly { readonly range: PlainEdit['range']; readonly text: string; readonly becomes: string }[];
}

export interface CleanAnswer {
  /** Of the document that the edits are for. */
  readonly version: number;
  /** What was done. */
  readonly steps: readonly CleanStepReport[];
  /** Every step that would have something to do; only where no steps were given. */
  readonly offered: readonly (CleanStepReport & { readonly isSafe: boolean })[];
  readonly edits: readonly PlainEdit[];
  /** The text after the edits. */
  readonly text: string;
  /** What was done, in one sentence in the user's language. */
  readonly message: string;
  /** The same with every removed text, as lines of plain text. */
  readonly report: string;
}

/** Client → server, a request with {@link CleanTextParams}, answered with {@link CleanTextAnswer}: for a text that is no document yet. */
export const CLEAN_TEXT_METHOD = 'gongwen/cleanText';

export interface CleanTextParams {
  readonly text: string;
  /** The document that it is going into, if any. */
  readonly uri?: string;
  /** Absent: those that are safe for this text. */
  readonly steps?: readonly string[];
}

export interface CleanTextAnswer {
  readonly text: string;
  readonly steps: readonly CleanStepReport[];
  readonly message: string;
}

/** The scheme of the client's own documents that show what cleaning would make of a text, and what it has removed. */
export const CLEAN_SCHEME = 'gongwen-clean';

export * from './drafting';
