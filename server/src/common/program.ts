/**
 * What a platform needs to run the server. The packed extension holds all of it once, in the worker's script; the
 * Node program loads that script as a module (see esbuild.mjs, decision 19), so it may take nothing but this from outside.
 */
export { AbstractMessageReader, AbstractMessageWriter, RAL } from 'vscode-languageserver';
export { createServerConnection } from './connection';
export { serverVersion } from './runtime';
export { startServer } from './startServer';
export { hasExtension, isPassedOver, uriBelow } from './workspace/uris';
