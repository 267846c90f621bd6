import type { Bilingual, Fix, TextChange } from '../rule';

/** A fix of a whole document, worked out when someone wants it: on a keystroke no one does. */
export class LazyFix implements Fix {
  readonly #make: () => readonly TextChange[];
  #changes: readonly TextChange[] | undefined;

  constructor(
    readonly kind: Fix['kind'],
    readonly title: Bilingual,
    make: () => readonly TextChange[],
  ) {
    this.#make = make;
  }

  get changes(): readonly TextChange[] {
    return (this.#changes ??= this.#make());
  }
}
