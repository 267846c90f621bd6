import { clean, defaultSettings, GbkTable, TermBase, type CleanOptions, type CleanResult, type CleanStepId } from '../../core/src/index';
import { builtInData } from './termFixture';

export const simplifier = new TermBase(builtInData).simplifier;
const decoder = new TextDecoder('gbk');
export const gbk = new GbkTable(bytes => decoder.decode(bytes));

export function cleaned(text: string, steps?: readonly CleanStepId[], more: Partial<CleanOptions> = {}): CleanResult {
  return clean(text, { steps, format: defaultSettings.format, simplifier, gbk, ...more });
}
