import { readTermData, TermBase, type Logger, type TermData, type UnitTerms } from '../../../core/src/index';

/** Before the data is there, or where it can't be read: the unit's own terms alone. */
const NO_DATA: TermData = {
  files: [],
  documents: [],
  meetings: { asOf: '', congresses: [], discipline: [], npc: [], cppcc: [], fiveYearPlans: [] },
  wording: { confusables: [], formulations: [], orders: [], heard: [] },
  traditional: '', traditionalPhrases: '',
  readings: '',
  namedReadings: {},
};

/** The term base that all features use: built when it is first needed, anew when a unit's own terms change. */
export class TermStore {
  readonly #load: () => Promise<string | undefined>;
  readonly #logger: Logger;
  #loading: Promise<void> | undefined;
  #data: TermData | undefined;
  #units: readonly UnitTerms[] = [];
  #base: TermBase | undefined;
  readonly #listeners: (() => void)[] = [];

  /** @param load the built-in data as JSON text, from wherever the platform keeps it */
  constructor(load: () => Promise<string | undefined>, logger: Logger) {
    this.#load = load;
    this.#logger = logger;
  }

  /** Resolves once the built-in data has been read, or could not be: whoever needs the base waits for it. */
  ready(): Promise<void> {
    return (this.#loading ??= this.#read());
  }

  /** Complete only after {@link ready}. */
  get base(): TermBase {
    return (this.#base ??= new TermBase(this.#data ?? NO_DATA, this.#units));
  }

  get units(): readonly UnitTerms[] {
    return this.#units;
  }

  /** @param units the unit's own files (单位词库), the ones that override others last */
  setUnits(units: readonly UnitTerms[]): void {
    this.#units = units;
    this.#changed();
  }

  /** @param listener called when the base has become another one */
  addListener(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async #read(): Promise<void> {
    try {
      const text = await this.#load();
      if (text === undefined) throw new Error('No built-in terms');
      this.#data = readTermData(text);
      if (this.#base) this.#changed();
    } catch (cause) {
      this.#logger.error('The built-in terms could not be read', cause);
    }
  }

  #changed(): void {
    this.#base = undefined;
    for (const listener of this.#listeners) listener();
  }
}
