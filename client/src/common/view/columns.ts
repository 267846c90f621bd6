/** How wide a Latin letter of a font is, to a Chinese character; most fonts for programs have 0.6. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/sim(?:sun|hei|kai)|fangsong|kaiti|[宋黑楷体]|cjk|han (?:mono|sans hw)|sarasa|更纱|wenkai mono|ubuntu mono|iosevka/i, 0.5],
  [/consolas/i, 0.55],
  [/cascadia/i, 0.586],
];
const USUAL_WIDTH = 0.6;

/**
 * How many columns of the editor so many Chinese characters take. The editor counts a Chinese character as the proportion
 * of its width to a Latin letter's in the font in use, which an extension can't ask for: the font is judged by its name.
 * @param fontFamily as the setting `editor.fontFamily` names it; its first font counts
 */
export function columnsFor(characters: number, fontFamily: string): number {
  const [first = ''] = fontFamily.split(',');
  const width = WIDTHS.find(([name]) => name.test(first))?.[1] ?? USUAL_WIDTH;
  // Half a character to spare: neither one too many nor one too few where the font is a little wider or narrower.
  return Math.round((characters + 0.5) / width);
}
