import { FileChoices, type ChoiceStore } from './fileChoices';

/** What the user decided for one file: to have it treated as 公文, or left as the plain text it is. */
export type LanguageChoice = 'gongwen' | 'plaintext';

export class LanguageChoices extends FileChoices<LanguageChoice> {
  constructor(store: ChoiceStore) {
    super(store, 'gongwen.languageChoices', (value): value is LanguageChoice => value === 'gongwen' || value === 'plaintext');
  }
}
