// What the tools print: Chinese, unless the terminal's language is clearly another one (unset and C count as unset).
const terminalLanguage = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
export const chinese = /^$|^(C|POSIX)\b|^zh/i.test(terminalLanguage);

/**
 * Picks the text in the terminal's language.
 * @param {string} zh
 * @param {string} en
 */
export const text = (zh, en) => (chinese ? zh : en);

/**
 * Prints one line in the terminal's language.
 * @param {string} zh
 * @param {string} en
 */
export const say = (zh, en) => console.log(text(zh, en));
