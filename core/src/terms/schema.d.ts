/** The forms of the files that a unit writes, data/schema/: values that the build puts in, of whose parts nothing is promised. */
declare module '*/terms.schema.json' {
  const schema: Readonly<Record<string, unknown>>;
  export default schema;
}

declare module '*/rules.schema.json' {
  const schema: Readonly<Record<string, unknown>>;
  export default schema;
}

declare module '*/ignore.schema.json' {
  const schema: Readonly<Record<string, unknown>>;
  export default schema;
}
