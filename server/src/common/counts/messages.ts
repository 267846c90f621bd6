import { minutesText, type Statistics } from '../../../../core/src/index';

/** The counts in one sentence. */
export function statisticsMessage({ words, paragraphs, pages, minutes }: Statistics, isSelection: boolean, language: 'zh' | 'en'): string {
  return language === 'zh'
    ? `${isSelection ? '选中' : '全文'} ${words} 字，${paragraphs} 段，约 ${pages} 页，朗读${minutesText(minutes, 'zh')}。`
    : `${isSelection ? 'Selection' : 'Document'}: ${words} characters, ${paragraphs} paragraphs, about ${pages} pages, ${minutesText(minutes, 'en')} to read aloud.`;
}
