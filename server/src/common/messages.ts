import type { RenameRefusal } from '../../../core/src/index';
import type { CheckWorkspaceResult } from '../../../protocol/src/index';
import { isChinese } from './clientProfile';

/** What the server says to people, in both languages. */
export interface Messages {
  outlineTruncated(shown: number, total: number): string;
  fileTooLarge(megabytes: number): string;
  binaryFile(): string;
  noSuchEntry(): string;
  /** Title of the progress. */
  indexing(): string;
  indexTooLarge(limit: number): string;
  renameRefused(refusal: RenameRefusal): string;
  termFileUnreadable(): string;
  noSuchRule(): string;
  /** Titles of code actions. */
  fixRule(title: string, count: number): string;
  fixRuleAsking(title: string, count: number): string;
  fixAll(): string;
  ignoreHere(title: string): string;
  ignoreRule(title: string): string;
  addToUnitTerms(): string;
  numbersAreRight(): string;
  clean(): string;
  /** What cleaning has done, in one sentence. */
  cleaned(steps: readonly { readonly title: string; readonly count: number }[]): string;
  /** The headline of a step in the report, and the place of what it has removed. */
  cleanedStep(title: string, count: number): string;
  removedAt(line: number): string;
  /** Title of the progress. */
  checkingWorkspace(): string;
  workspaceChecked(result: Omit<CheckWorkspaceResult, 'message'>): string;
}

const RENAME_REFUSALS: Readonly<Record<RenameRefusal, { readonly zh: string; readonly en: string }>> = {
  fixedWording: { zh: '固定表述、文件名称和会议名称不能改名，只有本文自己定义的简称可以。', en: 'Fixed terms, titles and names of meetings are never renamed; only abbreviations that this document defines are.' },
  empty: { zh: '简称不能为空。', en: 'The abbreviation must not be empty.' },
  lineBreak: { zh: '简称里不能有换行。', en: 'The abbreviation must not hold a line break.' },
  tooLong: { zh: '简称不能超过 40 个字。', en: 'The abbreviation must not be longer than 40 characters.' },
  withoutTitleMarks: { zh: '原简称带书名号，新简称也要写成《……》。', en: 'The old abbreviation stands in 《》; the new one must, too.' },
  taken: { zh: '本文已有同名的简称。', en: 'The document already defines an abbreviation of this name.' },
  unreadable: { zh: '换成这个名称，“以下简称”一句就读不出简称了：请去掉其中的引号、括号，或写短一些。', en: 'With this name the definition (以下简称…) could no longer be read: leave out quotation marks and brackets, or make it shorter.' },
};

const chinese: Messages = {
  outlineTruncated: (shown, total) => `大纲共 ${total} 项，只显示前 ${shown} 项。可在设置 gongwen.outline.maxSymbols 中调整。`,
  fileTooLarge: megabytes => `文件超过 ${megabytes} MB，不作结构分析。可在设置 gongwen.maxFileSize 中调整。`,
  binaryFile: () => '文件含有大量空字符（NUL），不像是文本，不作结构分析。',
  noSuchEntry: () => '没有这个词条。它可能来自单位词库，而词库已经改动。',
  indexing: () => '正在读取工作区的公文',
  indexTooLarge: limit => `工作区里的文本文件超过 ${limit} 个，查找引用和工作区符号只包括前 ${limit} 个。可在设置 gongwen.index.maxFiles 中调整。`,
  renameRefused: refusal => RENAME_REFUSALS[refusal].zh,
  termFileUnreadable: () => '读不出这个词库文件：它可能不存在、超过 2 MB、没有权限，或者（网页版）不在工作区里。请检查文件和设置 gongwen.terms.files。',
  noSuchRule: () => '没有这条规则的说明。',
  fixRule: (title, count) => `修正本文所有“${title}”（${count} 处）`,
  fixRuleAsking: (title, count) => `修正本文所有“${title}”，各取第一种改法（${count} 处）`,
  fixAll: () => '修正本文所有可自动改正的问题',
  ignoreHere: title => `此处忽略“${title}”`,
  ignoreRule: title => `本文忽略此规则“${title}”`,
  addToUnitTerms: () => '加入单位词库',
  numbersAreRight: () => '序号已经连续，没有要改的。',
  clean: () => '清洗本文',
  cleaned: steps => (steps.length === 0 ? '没有要清洗的。' : `清洗：${steps.map(({ title, count }) => `${title} ${count} 处`).join('，')}。`),
  cleanedStep: (title, count) => `${title}（${count} 处）`,
  removedAt: line => `第 ${line} 行：`,
  checkingWorkspace: () => '正在检查工作区的公文',
  workspaceChecked: ({ files, filesWithFindings, errors, warnings, informations, hints, isComplete, isTruncated }) =>
    `${isComplete ? '' : '检查已中止。'}检查了 ${files} 个文件，${filesWithFindings} 个有问题：错误 ${errors}，警告 ${warnings}，信息 ${informations}，提示 ${hints}。${isTruncated ? '文件太多，没有查完；可在设置 gongwen.index.maxFiles 中调整。' : ''}`,
};

const english: Messages = {
  outlineTruncated: (shown, total) => `The outline has ${total} entries; the first ${shown} are shown. The setting gongwen.outline.maxSymbols changes this.`,
  fileTooLarge: megabytes => `The file is larger than ${megabytes} MB and is not analysed. The setting gongwen.maxFileSize changes this.`,
  binaryFile: () => 'The file holds many NUL characters and does not look like text; it is not analysed.',
  noSuchEntry: () => 'There is no such entry. It may come from a unit’s term file that has changed since.',
  indexing: () => 'Reading the official documents of the workspace',
  indexTooLarge: limit => `The workspace has more than ${limit} text files; references and workspace symbols cover the first ${limit}. The setting gongwen.index.maxFiles changes this.`,
  renameRefused: refusal => RENAME_REFUSALS[refusal].en,
  termFileUnreadable: () => 'This term file cannot be read: perhaps it does not exist, is larger than 2 MB, may not be read, or (in the web) lies outside of the workspace. Check the file and the setting gongwen.terms.files.',
  noSuchRule: () => 'There is no page for this rule.',
  fixRule: (title, count) => `Fix all “${title}” in this document (${count})`,
  fixRuleAsking: (title, count) => `Fix all “${title}” in this document, each in the first way offered (${count})`,
  fixAll: () => 'Fix all that can be fixed by itself in this document',
  ignoreHere: title => `Ignore “${title}” here`,
  ignoreRule: title => `Ignore “${title}” in this document`,
  addToUnitTerms: () => 'Add to the unit’s terms',
  numbersAreRight: () => 'The numbers count on without gaps already.',
  clean: () => 'Clean this document',
  cleaned: steps => (steps.length === 0 ? 'There is nothing to clean.' : `Cleaned. ${steps.map(({ title, count }) => `${title}: ${count}`).join('; ')}.`),
  cleanedStep: (title, count) => `${title} (${count})`,
  removedAt: line => `Line ${line}:`,
  checkingWorkspace: () => 'Checking the official documents of the workspace',
  workspaceChecked: ({ files, filesWithFindings, errors, warnings, informations, hints, isComplete, isTruncated }) =>
    `${isComplete ? '' : 'The check was ended. '}${files} files checked, ${filesWithFindings} with findings: ${errors} errors, ${warnings} warnings, ${informations} informations, ${hints} hints.${isTruncated ? ' There are more files; the setting gongwen.index.maxFiles changes how many are checked.' : ''}`,
};

/** @param locale as `initialize` gives it */
export function messagesFor(locale: string | undefined): Messages {
  return isChinese(locale) ? chinese : english;
}
