import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument, removeOutlineEdits, writeOutlineEdits } from '../../../core/src/index';
import { rule } from '../../../core/src/rules/structure/outline-mismatch';
import { findingsOf } from '../../support/checkRule';
import { decodeExample } from '../../support/goldenOutline';
import { markedText } from '../../support/markedText';
import { anyText } from '../../support/randomTexts';
import { featureContext } from '../../support/symbolContract';

type Edits = typeof writeOutlineEdits;

function changed(edits: Edits, marked: string): string {
  const { text, cursor } = markedText(marked);
  const context = featureContext(parseDocument(text));
  const found = edits(context, cursor === undefined ? undefined : context.document.positionAt(cursor));
  return typeof found === 'string' ? found : TextDocument.applyEdits(context.document, found);
}

const written = (marked: string): string => changed(writeOutlineEdits, marked);
const removed = (marked: string): string => changed(removeOutlineEdits, marked);

const BODY = `同志们：
今天的会议很重要，下面我讲三个问题。
一、看清形势
今年以来，全县信访总量有所下降，但是重复信访仍然较多。
（一）总量下降。全年受理的件数比去年少了两成，群众满意度也有提高。
（二）重访仍多。有的老问题拖了几年，一直没有解决，群众意见很大。
二、抓住重点
要集中力量化解积案，领导包案，限时办结，办结一件销号一件。
三、压实责任
谁的孩子谁抱走，谁引发的问题谁解决，不能推来推去。
`;
const TITLE = '在全县信访工作会议上的讲话\n\n';
const LINES = '【提纲】\n一、看清形势\n（一）总量下降\n（二）重访仍多\n二、抓住重点\n三、压实责任\n';

suite('【提纲】 from the body', () => {
  test('without one it is written before the salutation, set off as that is', () => {
    assert.equal(written(TITLE + BODY), `${TITLE}${LINES}\n${BODY}`);
    assert.equal(written(`在全县信访工作会议上的讲话\n${BODY}`), `在全县信访工作会议上的讲话\n${LINES}${BODY}`);
  });

  test('without a salutation it is written below the title, without a title before all', () => {
    const body = BODY.replace('同志们：\n', '');
    assert.equal(written(TITLE + body), `${TITLE}${LINES}\n${body}`);
    const bare = BODY.slice(BODY.indexOf('一、'));
    assert.equal(written(bare), LINES + bare);
  });

  test('its lines are indented as the headings are, and end as the lines of the text do', () => {
    const indented = (TITLE + BODY).replace(/^(?=[一二三（今要谁])/gm, '　　').replaceAll('\n', '\r\n');
    assert.equal(written(indented), indented.replace('同志们', `${LINES.replace(/^(?=.)/gm, '　　')}\n`.replaceAll('\n', '\r\n') + '同志们'));
  });

  test('one that is right stays as it is, whatever its marks', () => {
    const right = `${TITLE}【提纲】\n　　一、看清形势；\n　　二、抓住重点；\n　　三、压实责任。\n\n${BODY}`;
    assert.equal(written(right), right);
    assert.equal(written(`${TITLE}${LINES}\n${BODY}`), `${TITLE}${LINES}\n${BODY}`);
  });

  test('one that is not right keeps its form: levels, brackets, indents, marks at the ends', () => {
    assert.equal(
      written(`${TITLE}【提纲】\n　　一、认清形势；\n　　三、压实责任。\n\n${BODY}`),
      `${TITLE}【提纲】\n　　一、看清形势；\n　　二、抓住重点；\n　　三、压实责任。\n\n${BODY}`,
    );
    assert.equal(
      written(`【提纲】一、看清形势。(一)总量下降。二、抓住要点。三、压实责任。\n${TITLE}${BODY}`),
      `【提纲】一、看清形势。(一)总量下降。(二)重访仍多。二、抓住重点。三、压实责任。\n${TITLE}${BODY}`,
    );
  });

  test('a label alone is filled', () => {
    assert.equal(written(`${TITLE}【提纲】\n\n${BODY}`), `${TITLE}${LINES}\n${BODY}`);
  });

  test('lines of headings that are gone go', () => {
    assert.equal(written(`${TITLE}【提纲】\n一、看清形势\n二、抓住重点\n三、压实责任\n四、强化保障\n\n${BODY}`), `${TITLE}【提纲】\n一、看清形势\n二、抓住重点\n三、压实责任\n\n${BODY}`);
  });

  test('of two documents the one with the cursor', () => {
    const second = '\n【提纲】一、把准方向 二、找对位置\n在青年座谈会上的发言\n各位青年朋友：\n很高兴和大家交流，我谈两点想法。\n一、把准方向\n方向不对，努力白费，年轻的时候选准路子比什么都重要。\n二、找准位置\n每个人都有长处和短处，把自己放在合适的位置上才能发光发热。\n';
    const first = '【提纲】一、守住初心 二、干好本行\n在支部党员大会上的发言\n同志们：\n下面我谈两点体会，请大家批评指正。\n一、守住初心\n入党那天的情景，我至今记得清清楚楚，举起右手的时候心里非常激动。\n二、干好本职\n我的岗位很普通，就是在窗口收件，但是窗口虽小，连着民心。\n';
    assert.equal(written(first + second), first.replace('本行', '本职') + second);
    assert.equal(written(`${first}${second}<|>`), first + second.replace('找对位置', '找准位置'));
  });

  test('removing takes its lines and nothing else', () => {
    assert.equal(removed(`${TITLE}${LINES}\n${BODY}`), TITLE + BODY);
    assert.equal(removed(`【提纲】一、看清形势。二、抓住重点。三、压实责任。\r\n${TITLE}${BODY}`), TITLE + BODY);
    assert.equal(removed(TITLE + BODY), 'noOutline');
  });

  test('where nothing can be listed nothing is written', () => {
    assert.equal(written('关于试验的通知\n各科室：\n请抓好落实。'), 'noHeadings');
    assert.equal(written(''), 'noHeadings');
  });
});

/** What holds of any text; true where an outline was written. */
function check(text: string, isSound = true): boolean {
  const hadOne = removed(text) !== 'noOutline';
  const once = written(text);
  if (once === 'noHeadings' || once === 'unreadable') return false;
  assert.equal(written(once), once, 'a second time nothing changes');
  // Numbers and headings at random are wrong in themselves.
  if (isSound) assert.deepEqual(findingsOf(rule, once), [], 'the rule finds nothing');
  if (!hadOne) assert.equal(removed(once), text, 'taken out again, the text is what it was');
  return true;
}

suite('whatever the text, its 【提纲】', () => {
  const files = readdirSync('examples').filter(name => /\.(?:txt|gongwen|gw)$/.test(name));
  let count = 0;
  for (const file of files) {
    const text = decodeExample(file, readFileSync(join('examples', file)));
    test(`of ${file}`, () => {
      if (check(text)) count++;
      check(text.replace(/\r?\n/g, '\r\n'));
      check(text.replace(/\s*\n\s*/g, ' '));
    });
  }
  test('of most samples could be written', () => assert.ok(count >= files.length / 2, `${count} of ${files.length}`));

  test('of any text', () => {
    fc.assert(fc.property(anyText, text => void check(text, false)), { numRuns: 300 });
  });
});
