/** Why a text can't be the name of a file. */
export type NameProblem = 'empty' | 'separator' | 'dots' | 'reserved' | 'characters' | 'long';

const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
const LONGEST = 80;

/**
 * Whether a file of this name stays in its folder, on every system. One problem is told, the gravest.
 * @param name without the folder
 */
export function nameProblem(name: string): NameProblem | undefined {
  if (name.trim() === '') return 'empty';
  if (/[/\\]/.test(name)) return 'separator';
  if (/^\.|[. ]$|\.\./.test(name)) return 'dots';
  // Control, format (among them those that turn the direction of writing) and lone surrogates.
  if (/[<>:"|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) return 'characters';
  if (RESERVED.test(name)) return 'reserved';
  return [...name].length > LONGEST ? 'long' : undefined;
}

/** With the ending of plain text, unless it has one of ours already. */
export function withEnding(name: string): string {
  return /\.(?:txt|gongwen|gw)$/i.test(name) ? name : `${name}.txt`;
}
