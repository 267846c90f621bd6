import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { isStatutory, DOCUMENT_KINDS, fillTemplate, lspSnippet, readBody, type TemplateData } from '../../../core/src/index';
import { expandSnippet } from '../../support/expandSnippet';

/** The tools as they are, not bundled into this test: they find the data by their own place. */
interface Tools {
  readonly readTemplates: () => Promise<{ data: TemplateData; problems: { file: string; problem: string }[] }>;
  readonly checkTemplates: (data: TemplateData) => Promise<{ name: string; problem: string }[]>;
}

suite('every built-in template', () => {
  let tools: Tools;
  let data: TemplateData;
  let problems: { file: string; problem: string }[];
  suiteSetup(async () => {
    const [reading, checking] = (await Promise.all(['tools/data/templates.mjs', 'tools/data/templateCheck.mjs'].map(path => import(pathToFileURL(path).href)))) as [Tools, Tools];
    tools = { ...reading, ...checking };
    ({ data, problems } = await tools.readTemplates());
  });

  test('is well-formed; no two are typed by the same word', () => assert.deepEqual(problems, []));

  test('is recognised as its own kind, and nothing remains to be said of it but its placeholders', async () => assert.deepEqual(await tools.checkTemplates(data), []));

  test('expands as a snippet to what it is filled with', () => {
    for (const { body } of [...data.skeletons, ...data.pieces]) assert.equal(expandSnippet(lspSnippet(readBody(body))).text, fillTemplate(readBody(body)));
  });

  test('the kinds of documents all have theirs', () => {
    const count = (kind: string) => data.skeletons.filter(skeleton => skeleton.kind === kind).length;
    assert.ok(data.skeletons.length >= 40, `${data.skeletons.length} skeletons`);
    assert.ok(data.pieces.length >= 80, `${data.pieces.length} pieces`);
    assert.deepEqual(DOCUMENT_KINDS.filter(kind => isStatutory(kind) && count(kind) === 0), []);
    assert.ok(count('通知') >= 5 && count('意见') >= 3 && count('函') >= 2);
    for (const kind of ['通知', '意见', '函']) {
      const variants = data.skeletons.filter(skeleton => skeleton.kind === kind).map(({ variant }) => variant);
      assert.equal(new Set(variants).size, variants.length, `variants of ${kind}: ${variants.join('、')}`);
    }
  });
});
