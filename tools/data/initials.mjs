// What an input method would take for a name: the first letters of its syllables.
import { pinyin } from 'pinyin-pro';

/** @param {string} text @returns {string[]} syllables, as the whole name is read; ü is v */
export const syllables = text => pinyin(text, { toneType: 'none', type: 'array', v: true }).map(syllable => syllable.toLowerCase());

/** @param {string} name @returns {string} without marks */
export const initials = name => syllables(name.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '')).map(syllable => (/^[a-z]+$/.test(syllable) ? syllable[0] : syllable)).join('');
