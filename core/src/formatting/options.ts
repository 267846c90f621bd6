/** How a text is to be formatted. */
export interface FormatOptions {
  /** Full-width marks in Chinese, …… and ——. */
  readonly punctuation: boolean;
  /** `chinese`: stray ones between Chinese characters and around marks go, and those at line ends; `all`: those between Chinese and letters or digits, too. */
  readonly spaces: 'keep' | 'chinese' | 'all';
  /** Marks behind section numbers; half-width digits. */
  readonly numbers: boolean;
  /** `fullwidth`: two U+3000 before each paragraph of the body. */
  readonly indent: 'keep' | 'fullwidth' | 'none';
  /** `collapse`: never more than one. */
  readonly blankLines: 'keep' | 'collapse';
}

export const FORMAT_SPACES = ['keep', 'chinese', 'all'] as const;
export const FORMAT_INDENTS = ['keep', 'fullwidth', 'none'] as const;
export const FORMAT_BLANK_LINES = ['keep', 'collapse'] as const;
