/** The form of term files, data/schema/terms.schema.json: a value that the build puts in, of whose parts nothing is promised. */
declare module '*/terms.schema.json' {
  const schema: Readonly<Record<string, unknown>>;
  export default schema;
}
