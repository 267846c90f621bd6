import type { DocumentElement, DocumentModel } from './documentModel';

/** How long a section is, as the outline counts it. */
export interface SectionLength {
  /** 字数. */
  readonly words: number;
  /** To read it aloud. */
  readonly minutes: number;
  /** Of all the text: 0 to 1. */
  readonly share: number;
}

/** @param readingSpeed 字 a minute */
export function sectionLength({ wordsBefore }: DocumentModel, { wordCount }: DocumentElement, readingSpeed: number): SectionLength {
  return { words: wordCount, minutes: wordCount / readingSpeed, share: wordCount / Math.max(1, wordsBefore.at(-1)!) };
}

/** The words that length, reading time and share are shown in wherever they stand: `1234字 · 约5.6分钟 · 占12%`. */
export function lengthText({ words, minutes, share }: SectionLength, language: 'zh' | 'en'): string {
  const percent = share > 0 && share < 0.01 ? '<1' : String(Math.round(share * 100));
  return `${wordsText(words, minutes, language)} · ${language === 'zh' ? `占${percent}%` : `${percent}%`}`;
}

/** The same without the share, where there is little room. */
export function wordsText(words: number, minutes: number, language: 'zh' | 'en'): string {
  return language === 'zh' ? `${words}字 · ${minutesText(minutes, language)}` : `${words} characters · ${minutesText(minutes, language)}`;
}

/** Below a minute in seconds, else in minutes and tenths. */
export function minutesText(minutes: number, language: 'zh' | 'en'): string {
  const seconds = Math.round(minutes * 60);
  if (seconds < 60) return language === 'zh' ? `约${seconds}秒` : `about ${seconds} s`;
  const tenths = Math.round(minutes * 10) / 10;
  return language === 'zh' ? `约${tenths}分钟` : `about ${tenths} min`;
}
