import * as vscode from 'vscode';

/** Where in a sequence of questions one stands. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  /** Absent: it depends on the answer. */
  readonly total?: number;
}

/** What the user answered, or where he wants to go. */
export type Answer<T> = { readonly value: T } | 'back' | 'cancel';

/** One question; it shows what was answered before, so that going back loses nothing. */
export type Step = (place: StepPlace) => Promise<'next' | 'back' | 'cancel'>;

/**
 * Asks one question after another, and back; which follow may depend on what was answered.
 * @param steps asked anew before each question
 * @returns whether all were answered
 */
export async function askInTurn(title: string, steps: () => readonly Step[]): Promise<boolean> {
  for (let index = 0; ; ) {
    const all = steps();
    const step = all[index];
    if (!step) return true;
    const outcome = await step({ title, step: index + 1, total: all.length });
    if (outcome === 'cancel') return false;
    index = Math.max(0, index + (outcome === 'back' ? -1 : 1));
  }
}

export interface PickOptions<T extends vscode.QuickPickItem> {
  readonly placeholder: string;
  /** For what is typed. */
  readonly items: (query: string) => readonly (T | vscode.QuickPickItem)[];
  /** Shown until they are there. */
  readonly ready?: Promise<unknown>;
  readonly isChoice: (item: T | vscode.QuickPickItem) => item is T;
  readonly activeFirst?: (item: T) => boolean;
  /** The items are chosen by what is typed already: the editor's own filter, which knows no pinyin, is not to hide any. */
  readonly onActive?: (item: T | undefined) => void;
  readonly onButton?: (item: T) => void;
}

/** Lets the user choose one item of a list. */
export function pickStep<T extends vscode.QuickPickItem>({ title, step, total }: StepPlace, { placeholder, items, ready, isChoice, activeFirst, onActive, onButton }: PickOptions<T>): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<T | vscode.QuickPickItem>();
  pick.title = title;
  pick.step = step;
  pick.totalSteps = total;
  pick.placeholder = placeholder;
  pick.ignoreFocusOut = true;
  pick.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  const show = (): void => {
    pick.items = items(pick.value);
    const first = activeFirst && pick.value === '' ? pick.items.find(item => isChoice(item) && activeFirst(item)) : undefined;
    if (first) pick.activeItems = [first];
  };
  return new Promise(resolve => {
    let answer: Answer<T> = 'cancel';
    const finish = (given: Answer<T>): void => {
      answer = given;
      pick.hide();
    };
    pick.onDidChangeValue(show);
    pick.onDidChangeActive(([item]) => onActive?.(item && isChoice(item) ? item : undefined));
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen && isChoice(chosen)) finish({ value: chosen });
    });
    pick.onDidTriggerButton(() => finish('back'));
    pick.onDidTriggerItemButton(({ item }) => {
      pick.hide();
      if (isChoice(item)) onButton?.(item);
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    if (ready) {
      pick.busy = true;
      void ready.then(() => {
        pick.busy = false;
        show();
      });
    } else {
      show();
    }
    pick.show();
  });
}

export interface InputOptions {
  readonly value: string;
  readonly prompt?: string;
  readonly placeholder?: string;
  /** What is said of the text; an error keeps it from being accepted. */
  readonly remark?: (value: string) => vscode.InputBoxValidationMessage | undefined | Promise<vscode.InputBoxValidationMessage | undefined>;
  /** @returns a new prompt */
  readonly onChange?: (value: string) => Promise<string | undefined>;
}

/** Lets the user type one line. */
export function inputStep({ title, step, total }: StepPlace, { value, prompt, placeholder, remark, onChange }: InputOptions): Promise<Answer<string>> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.step = step;
  box.totalSteps = total;
  box.value = value;
  box.prompt = prompt;
  box.placeholder = placeholder;
  box.ignoreFocusOut = true;
  box.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  const look = async (): Promise<vscode.InputBoxValidationMessage | undefined> => {
    const typed = box.value;
    void onChange?.(typed).then(answer => {
      if (answer !== undefined && box.value === typed) box.prompt = answer;
    });
    const said = await remark?.(typed);
    if (box.value === typed) box.validationMessage = said;
    return said;
  };
  return new Promise(resolve => {
    let answer: Answer<string> = 'cancel';
    box.onDidChangeValue(() => void look());
    box.onDidAccept(async () => {
      const said = await look();
      if (said?.severity === vscode.InputBoxValidationSeverity.Error) return;
      answer = { value: box.value };
      box.hide();
    });
    box.onDidTriggerButton(() => {
      answer = 'back';
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(answer);
    });
    void look();
    box.show();
  });
}
