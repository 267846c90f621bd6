import assert from 'node:assert/strict';
import { CLEAN_STEPS, safeSteps, type CleanStepId } from '../../../core/src/index';
import { cleaned, simplifier } from '../../support/cleaned';
import { workReport } from '../../support/hugeTexts';

const SENTENCE = '各乡镇要把这项工作摆上重要位置，主要负责人亲自过问，分管负责人具体抓落实，逐村逐户摸清底数。';

/** A text, what one step makes of it, and what the step says it has taken away. */
const STEPS: readonly (readonly [step: CleanStepId, text: string, expected: string, removed?: readonly string[]])[] = [
  ['residue', `网站首页  新闻中心\n关于供水的通知\n${SENTENCE}\n责任编辑：某某\n`, `关于供水的通知\n${SENTENCE}\n`, ['网站首页  新闻中心', '责任编辑：某某']],
  ['residue', `标题 关于供水的通知\n范文 ${SENTENCE}\n谢谢大家！ |`, `关于供水的通知\n${SENTENCE}\n谢谢大家！`, ['标题', '范文', '|']],
  ['residue', `关于供水的意见\n时间：2022-09-29 09:46:00\n关于供水的意见\n各乡镇：\n${SENTENCE}`, `关于供水的意见\n各乡镇：\n${SENTENCE}`, ['关于供水的意见', '时间：2022-09-29 09:46:00']],
  ['residue', `关于供水的通知\n来源：某报\n${SENTENCE}\n编辑：某某`, `关于供水的通知\n${SENTENCE}\n`, ['来源：某报', '编辑：某某']],
  ['readings', '机关(guān)责任（zé）', '机关责任', ['(guān)', '（zé）']],
  ['readings', '千克(kg)与应用（app），关(guan)键', '千克(kg)与应用（app），关(guan)键', []],
  ['mojibake', '加强â€œä¸‰å†œ工作，效率&gt;成本&nbsp;。', '加强“三农工作，效率>成本 。', ['â€œä¸‰å†œ', '&gt;', '&nbsp;']],
  ['mojibake', '明确了主攻方向?!兑庖姟访鞔_了重点。', '明确了主攻方向。《意見》明確了重点。', ['?!兑庖姟访鞔_']],
  ['mojibake', '是什么???不知道。', '是什么???不知道。', []],
  ['markup', '<p>各乡镇：</p><p>请<b>认真</b>落实。</p>', '各乡镇：\n请认真落实。', ['<p>', '</p>', '<p>', '<b>', '</b>', '</p>']],
  ['markup', '## 一、总体要求\n要**认真落实**，见[附件](https://example.org/a)。', '一、总体要求\n要认真落实，见附件。', ['##', '**认真落实**', '[附件](https://example.org/a)']],
  ['markup', '# 清单\n| 名称 | 数量 |\n|---|---|\n| 水泵 | 3台 |\n---\n以上。', '清单\n名称　数量\n\n水泵　3台\n\n以上。'],
  ['markup', '甲 | 乙\n----\n以上。', '甲 | 乙\n----\n以上。', []],
  ['simplified', '貫徹落實黨的路線方針政策，一目瞭然，乾坤朗朗，乾燥。', '贯彻落实党的路线方针政策，一目了然，乾坤朗朗，干燥。'],
  ['simplified', '请各单位认真落實，对照瞭望塔的标准和乾坤湾的要求，进行检查。', '请各单位认真落实，对照瞭望塔的标准和乾坤湾的要求，进行检查。'],
  ['wraps', `${SENTENCE.slice(0, 30)}\n${SENTENCE.slice(30, 60)}\n`.repeat(6), `${SENTENCE}\n`.repeat(6)],
  ['paragraphs', `关于供水的通知 各乡镇： ${SENTENCE} 一、加强领导 ${SENTENCE} 二、落实责任 ${SENTENCE}`, `关于供水的通知\n各乡镇：\n${SENTENCE}\n一、加强领导\n${SENTENCE}\n二、落实责任\n${SENTENCE}`],
  ['width', '各单位:请认真学习(书面),抓好落实!增长５％。', '各单位：请认真学习（书面），抓好落实！增长5%。'],
  ['invisible', '\ufeff关于\u200b供水\u00a0的通知\u2028各乡镇：\u0000', '关于供水 的通知\n各乡镇：'],
  ['layout', `关于供水的通知\n\n各乡镇：\n\n  ${SENTENCE}  \n\n  一、加强领导\n\n  ${SENTENCE}\n\n  二、落实责任\n\n  ${SENTENCE}\n\n\n`, `关于供水的通知\n各乡镇：\n　　${SENTENCE}\n　　一、加强领导\n　　${SENTENCE}\n　　二、落实责任\n　　${SENTENCE}\n`],
];

suite('cleaning', () => {
  for (const id of CLEAN_STEPS) {
    test(`step ${id}`, () => {
      for (const [step, text, expected, removed] of STEPS) {
        if (step !== id) continue;
        const result = cleaned(text, [id]);
        assert.equal(result.text, expected);
        assert.deepEqual(result.steps.map(done => done.id), text === expected ? [] : [id]);
        if (removed) assert.deepEqual(result.steps.flatMap(done => done.removed.map(gone => gone.text)), removed);
        for (const { start, end, text: gone } of result.steps.flatMap(done => done.removed)) assert.ok(text.slice(start, end).includes(gone), 'what is gone stood where it is said to');
      }
    });
  }

  test('what is safe for a text', () => {
    const has = (text: string, id: CleanStepId) => safeSteps(text, simplifier).includes(id);
    assert.equal(has('各单位认真落實，抓好工作。', 'simplified'), true, 'a slip in a simplified text');
    assert.equal(has('貫徹落實黨的路線方針政策。', 'simplified'), false, 'a text that is Traditional throughout');
    assert.equal(has('貫徹機關(guān)黨建責(zé)任,發(fā)揮領(lǐng)導作用', 'simplified'), true, 'unless a converter has made it so');
    assert.equal(has('龑(yǎn)是人名用字。', 'readings'), false, 'a rare character may have its reading');
    assert.equal(has('機關(guān)黨建責(zé)任,發(fā)揮領(lǐng)導作用', 'readings'), true);
    assert.equal(safeSteps('貫徹', undefined).includes('simplified'), false);
  });

  test('a whole page at once, with what was removed in its place', () => {
    const page = `网站首页  >  公文\n\n关于加强机关(guān)建设的意见\n\n时间:2022-09-29 09:46:00\n\n各县(市)委:\n\n为落实&ldquo;一岗双责&rdquo;责(zé)任,发(fā)挥领(lǐng)导作用,现提出以下意见:\n\n一，提高认识\n\n要认真学习,抓好落实。\n\n二，加强领导\n\n要**明确责任**,形成合力。\n\n相关文章\n\n关于供水的通知\n\nCopyright © 2004 example.net\n`;
    const { text, steps, edits } = cleaned(page);
    assert.equal(text, '关于加强机关建设的意见\n各县（市）委：\n为落实“一岗双责”责任，发挥领导作用，现提出以下意见：\n一、提高认识\n要认真学习，抓好落实。\n二、加强领导\n要明确责任，形成合力。\n');
    assert.deepEqual(steps.map(({ id }) => id), ['residue', 'readings', 'mojibake', 'markup', 'width', 'layout']);
    assert.ok(edits.length > 10);
    assert.deepEqual(cleaned(text).edits, []);
  });

  test('line ends stay as the text has them', () => {
    assert.equal(cleaned(`关于供水的通知 各乡镇： ${SENTENCE}\r\n一、加强领导 ${SENTENCE}\r\n二、落实责任\r\n`, ['paragraphs']).text.replace(/\r\n/g, '').includes('\n'), false);
  });

  test('a correct text stays as it is, and so does the structure of Markdown', () => {
    const report = workReport(30_000);
    assert.deepEqual(cleaned(report).edits, []);
    const markdown = '# 标题\n\n- **要点**\n\n正文  \n换行\n';
    assert.equal(cleaned(markdown, undefined, { markdown: true }).text, markdown);
  });
});
