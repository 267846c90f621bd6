/** Behind which lines a line break continues the numbers: list items, and headings too; or behind none. */
export const CONTINUE_NUMBERS = ['all', 'items', 'off'] as const;
export type ContinueNumbers = (typeof CONTINUE_NUMBERS)[number];
