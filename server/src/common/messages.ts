import { isChinese } from './clientProfile';

/** What the server says to people, in both languages. */
export interface Messages {
  outlineTruncated(shown: number, total: number): string;
  fileTooLarge(megabytes: number): string;
  binaryFile(): string;
  noSuchEntry(): string;
  termFileUnreadable(): string;
}

const chinese: Messages = {
  outlineTruncated: (shown, total) => `大纲共 ${total} 项，只显示前 ${shown} 项。可在设置 gongwen.outline.maxSymbols 中调整。`,
  fileTooLarge: megabytes => `文件超过 ${megabytes} MB，不作结构分析。可在设置 gongwen.maxFileSize 中调整。`,
  binaryFile: () => '文件含有大量空字符（NUL），不像是文本，不作结构分析。',
  noSuchEntry: () => '没有这个词条。它可能来自单位词库，而词库已经改动。',
  termFileUnreadable: () => '读不出这个词库文件：它可能不存在、超过 2 MB、没有权限，或者（网页版）不在工作区里。请检查文件和设置 gongwen.terms.files。',
};

const english: Messages = {
  outlineTruncated: (shown, total) => `The outline has ${total} entries; the first ${shown} are shown. The setting gongwen.outline.maxSymbols changes this.`,
  fileTooLarge: megabytes => `The file is larger than ${megabytes} MB and is not analysed. The setting gongwen.maxFileSize changes this.`,
  binaryFile: () => 'The file holds many NUL characters and does not look like text; it is not analysed.',
  noSuchEntry: () => 'There is no such entry. It may come from a unit’s term file that has changed since.',
  termFileUnreadable: () => 'This term file cannot be read: perhaps it does not exist, is larger than 2 MB, may not be read, or (in the web) lies outside of the workspace. Check the file and the setting gongwen.terms.files.',
};

/** @param locale as `initialize` gives it */
export function messagesFor(locale: string | undefined): Messages {
  return isChinese(locale) ? chinese : english;
}
