/**
 * What a platform needs to run the server, and the command line to do without one. The packed extension holds all of it
 * once, in the worker's script; the Node program and the command line load that script as a module (see esbuild.mjs,
 * decision 19), so they may take nothing but this from outside.
 */
export { activeRules, clean, defaultSettings, DocumentFindings, DocumentMentions, documentSymbols, Exceptions, findingMessage, fixAll, formatChanges, GbkTable, neverCancelled, parseDocument, patternEngine, PositionMap, PROFILES, readIgnoreFile, readRulesFile, readTermData, readTermFile, rules, safeFix, SEVERITIES, TermBase } from '../../../core/src/index';
export { AbstractMessageReader, AbstractMessageWriter, RAL } from 'vscode-languageserver';
export { createServerConnection } from './connection';
export { localToday, serverVersion } from './runtime';
export { startServer } from './startServer';
export { hasExtension, isPassedOver, uriBelow } from './workspace/uris';
