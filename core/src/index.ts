/** The only door into the core. Pure: text in, values out. */
export type { SourceSpan } from './text/span';
export type { CancellationToken, Logger } from './ports';
export { neverCancelled } from './ports';
export { defaultSettings, parseSettings, settingDefinitions } from './config/settings';
export type { SettingDefinition, Settings } from './config/settings';
export type { DocumentElement, DocumentModel, ElementKind, Numbering, NumberingForm } from './model/documentModel';
export { parseDocument, updateDocument } from './model/parse';
export type { ParseOptions } from './model/parse';
export type { FeatureContext, Presentation, TermContext } from './features/context';
export type * from './terms/termData';
export { TermBase } from './terms/termBase';
export type { TermEntry, TermValue, UnitTerms } from './terms/termBase';
export { DocumentMentions, termKey } from './terms/mentions';
export type { Mention, Referent } from './terms/mentions';
export { documentSymbols } from './features/documentSymbols';
export { foldingRanges } from './features/foldingRanges';
