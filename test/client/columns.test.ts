import assert from 'node:assert/strict';
import { columnsFor } from '../../client/src/common/view/columns';

suite('columns of a line', () => {
  /** How many characters of this width the editor lays into so many columns. */
  const fitting = (columns: number, width: number) => Math.floor(columns * width);

  test('28 characters in the fonts that editors begin with, measured widths', () => {
    const widths: [string, number][] = [
      ["Consolas, 'Courier New', monospace", 0.5498],
      ["Menlo, Monaco, 'Courier New', monospace", 0.602],
      ["'Droid Sans Mono', 'monospace', monospace", 0.6001],
      ["'DejaVu Sans Mono'", 0.602],
      ['仿宋, monospace', 0.5],
      ["'Noto Sans Mono CJK SC'", 0.5],
      ["'Cascadia Code'", 0.5859],
      ["'Sarasa Mono SC'", 0.5],
      ['', 0.6],
    ];
    for (const [font, width] of widths) for (const characters of [20, 28, 35]) assert.equal(fitting(columnsFor(characters, font), width), characters, `${font} ${String(characters)}`);
  });
});
