/**
 * Word lists as regular expressions: one long alternation is unreadable and its changes can't be reviewed,
 * so lists are written as words between white space, over as many lines as they need.
 */

/**
 * The source of a group that matches any of the words.
 * @param words patterns separated by white space; a pattern itself holds none (write `\s`)
 */
export function anyOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`;
}
