import type { Bilingual, Fix, TextChange } from '../rule';

/** A fix over many places: its changes are worked out when somebody takes it, not on every keystroke. */
export function lazyFix(kind: Fix['kind'], title: Bilingual, changes: () => readonly TextChange[]): Fix {
  let made: readonly TextChange[] | undefined;
  return {
    kind,
    title,
    get changes() {
      return (made ??= changes());
    },
  };
}
