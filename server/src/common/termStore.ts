import termData from 'gongwen:term-data';
import { TermBase, type TermData, type UnitTerms } from '../../../core/src/index';

/** The term base that all features use: built when it is first needed, anew when a unit's own terms change. */
export class TermStore {
  #units: readonly UnitTerms[] = [];
  #base: TermBase | undefined;
  readonly #listeners: (() => void)[] = [];

  get base(): TermBase {
    return (this.#base ??= new TermBase(termData() as TermData, this.#units));
  }

  get units(): readonly UnitTerms[] {
    return this.#units;
  }

  /** @param units the unit's own files (单位词库), the ones that override others last */
  setUnits(units: readonly UnitTerms[]): void {
    this.#units = units;
    this.#base = undefined;
    for (const listener of this.#listeners) listener();
  }

  /** @param listener called when the base has become another one */
  addListener(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
