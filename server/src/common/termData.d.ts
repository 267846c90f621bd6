/** Written by the build from data/ (tools/data/compile.mjs): a `TermData`, parsed on the first call. */
declare module 'gongwen:term-data' {
  const termData: () => unknown;
  export default termData;
}
