import termsSchema from '../../../data/schema/terms.schema.json';
import { SchemaCheck, type SchemaProblem } from './schemaCheck';

export type { SchemaProblem } from './schemaCheck';

let check: SchemaCheck | undefined;

/**
 * Holds a value against the schema of term files.
 * @param what a whole file, or one entry
 */
export function checkAgainstSchema(value: unknown, what: 'file' | 'entry'): SchemaProblem[] {
  check ??= new SchemaCheck(termsSchema);
  return check.check(value, what === 'file' ? undefined : 'entry');
}
