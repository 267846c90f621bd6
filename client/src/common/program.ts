/**
 * What Node's client needs besides its own process and streams. The packed extension holds all of it once, in the
 * browser's client.js, which has to be one file; Node's client.js loads that file as a module (see esbuild.mjs,
 * decision 21). The client library's Node part finds the rest of its library here too.
 */
export * as library from 'vscode-languageclient';
export { CLIENT_ID, CLIENT_NAME, runClient } from './gongwenClient';
