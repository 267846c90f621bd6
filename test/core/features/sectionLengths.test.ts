import assert from 'node:assert/strict';
import { codeLenses, inlayHints, lengthText, minutesText, parseDocument, updateDocument, documentKind, type Settings } from '../../../core/src/index';
import { featureContext } from '../../support/symbolContract';

const TEXT = `关于防火工作的通知

各村：
一、加强宣传。
（一）广播
每天早晚各播一次。
（二）标语。路口都要张贴，内容要经镇里审定，经费由村里解决。
二、加强巡查
三、加强领导
护林员每天上山，发现火情立即报告。
`;
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
const lines = TEXT.split('\n');
const hints = (settings: Partial<Settings> = {}, range = WHOLE, language: 'zh' | 'en' = 'zh', text = TEXT) => inlayHints(featureContext(parseDocument(text), settings), range, language);
const lenses = (sectionCommand?: string, settings: Partial<Settings> = { codeLensSections: true }) => codeLenses(featureContext(parseDocument(TEXT), settings), { language: 'zh', sectionCommand });

suite('the length of sections', () => {
  test('hints stand behind headings that have a line of their own and something below them', () => {
    assert.deepEqual(
      hints({ readingSpeed: 60 }).map(({ position: { line, character }, label }) => [lines[line].slice(0, character), label]),
      [
        ['一、加强宣传。', '51字 · 约51秒'],
        ['（一）广播', '14字 · 约14秒'],
        ['三、加强领导', '23字 · 约23秒'],
      ],
    );
    assert.equal(hints()[0].tooltip, '51字 · 约14秒 · 占55%');
    assert.equal(hints({}, WHOLE, 'en')[0].label, '51 characters · about 14 s');
    assert.deepEqual(hints({}, WHOLE, 'zh', TEXT.replaceAll('\n', '\r\n')), hints());
  });

  test('only in the range, and not where they are turned off', () => {
    assert.deepEqual(hints({}, { start: { line: 4, character: 0 }, end: { line: 6, character: 0 } }).map(({ position }) => position.line), [4]);
    assert.deepEqual(hints({ inlayHintsSections: false }), []);
  });

  test('a heading that a hard wrap broke has its hint at its end', () => {
    const [hint] = hints({}, WHOLE, 'zh', `一、坚持以高质量发展统揽全局，推动\n经济社会发展全面绿色转型\n${'各地要抓好落实，确保见到成效，按时报告。'.repeat(3)}\n二、加强领导\n成立专班。\n`);
    assert.equal(typeof hint.label, 'string');
  });

  test('lenses are off by default; on, they stand above every heading', () => {
    assert.deepEqual(lenses(undefined, {}), []);
    assert.deepEqual(
      lenses().map(({ range: { start }, command }) => [lines[start.line].slice(start.character, start.character + 2), command]),
      [
        ['一、', { title: '51字 · 约14秒 · 占55%', command: '' }],
        ['（一', { title: '14字 · 约4秒 · 占15%', command: '' }],
        ['（二', { title: '30字 · 约8秒 · 占33%', command: '' }],
        ['二、', { title: '6字 · 约2秒 · 占7%', command: '' }],
        ['三、', { title: '23字 · 约6秒 · 占25%', command: '' }],
      ],
    );
  });

  test('for a client that can, with what would change something', () => {
    const actions = (line: number) => lenses('act').flatMap(({ range, command }) => (range.start.line === line && command?.command === 'act' ? [command] : []));
    assert.deepEqual(actions(3).map(({ title }) => title), ['下移']);
    assert.deepEqual(actions(4).map(({ title }) => title), ['下移', '升级']);
    assert.deepEqual(actions(6).map(({ title }) => title), ['上移', '升级', '降级']);
    assert.deepEqual(actions(7)[0].arguments, ['moveSectionUp', 'file:///any.gongwen', { line: 7, character: 0 }]);
  });

  test('in words', () => {
    assert.equal(lengthText({ words: 1234, minutes: 5.61, share: 0.118 }, 'zh'), '1234字 · 约5.6分钟 · 占12%');
    assert.equal(lengthText({ words: 1, minutes: 0.004, share: 0.004 }, 'zh'), '1字 · 约0秒 · 占<1%');
    assert.deepEqual([0.99, 0.995, 1.04, 61].map(minutes => minutesText(minutes, 'zh')), ['约59秒', '约1分钟', '约1分钟', '约61分钟']);
  });
});

suite('the chosen kind of a document', () => {
  test('goes before the title, from one version to the next', () => {
    const model = parseDocument(TEXT, { kind: '讲话' });
    assert.deepEqual([documentKind(parseDocument(TEXT)), documentKind(model)], ['通知', '讲话']);
    assert.equal(documentKind(updateDocument(model, `${TEXT}四、其他`)), '讲话');
    assert.equal(documentKind(updateDocument(model, TEXT, {})), '通知');
  });
});
