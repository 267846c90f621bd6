import type { SourceSpan } from '../../text/span';

/** A number that belongs to one person. */
export interface PrivateNumber extends SourceSpan {
  readonly kind: 'identity' | 'mobile' | 'bankCard';
}

const CANDIDATE = /(?<![\dA-Za-z.\-])(?:\d{17}[\dXx]|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[3-6]\d{3}(?:[ ]?\d{4}){2,3}(?:[ ]?\d{1,3})?)(?![\dA-Za-z])/g;

/** Numbers of identity cards and bank cards (by their check digits) and of mobile phones. */
export function privateNumbers(text: string): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const digits = match[0].replace(/[ -]/g, '');
    const kind = isIdentityNumber(digits) ? 'identity' : /^1[3-9]\d{9}$/.test(digits) ? 'mobile' : isBankCard(digits, text.slice(Math.max(0, match.index - 20), match.index)) ? 'bankCard' : undefined;
    if (kind !== undefined) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: a region, a day of birth, and a check digit by ISO 7064, MOD 11-2. */
function isIdentityNumber(digits: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += Number(digits[index]) * WEIGHTS[index]!;
  return '10X98765432'[sum % 11] === digits[17]!.toUpperCase();
}

/** By Luhn's check digit, and by what is said before it: any long number passes one in ten times. */
function isBankCard(digits: string, before: string): boolean {
  if (digits.length < 15 || digits.length > 19 || !/卡号|账号|帐号|账户|银行/.test(before)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
