import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settingDefinitions, type SettingDefinition } from '../../core/src/index';

const SOURCES = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'docs/settings.md', 'docs/rules', 'core/src', 'data/clauses.yaml', 'snippets/gongwen.json'];
/** The tool as it is, not bundled into this test: it finds its own parts by their place. */
interface Tool {
  readonly generate: (root: string) => Promise<{ path: string; content: string; stale: boolean }[]>;
}

const definitions: readonly SettingDefinition[] = settingDefinitions;

interface Manifest {
  contributes: { configuration: { title: string; order: number; properties: Record<string, { default: unknown; enumDescriptions?: string[]; description: string }> }[] };
}

const propertiesOf = ({ contributes }: Manifest) => Object.assign({}, ...contributes.configuration.map(({ properties }) => properties)) as Manifest['contributes']['configuration'][number]['properties'];

suite('generated files', () => {
  let root: string;
  let generate: Tool['generate'];
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const stale = async () => (await generate(root)).filter(file => file.stale).map(file => file.path);

  suiteSetup(async () => {
    ({ generate } = (await import(pathToFileURL('tools/generate.mjs').href)) as Tool);
  });
  setup(() => {
    root = mkdtempSync(join(tmpdir(), 'gongwen-generate-'));
    for (const path of SOURCES) cpSync(path, join(root, path), { recursive: true });
  });
  teardown(() => rmSync(root, { recursive: true, force: true }));

  test('are current', async () => {
    assert.deepEqual(await stale(), []);
  });

  test('name what is out of step, and nothing else', async () => {
    writeFileSync(join(root, 'docs/settings.md'), `${read('docs/settings.md')}\n`);
    assert.deepEqual(await stale(), ['docs/settings.md']);
  });

  test('follow the table: manifest, both languages, page', async () => {
    const source = read('core/src/config/settings.ts').replace('default: 10000', 'default: 12345').replace("zh: '不处理 .txt。'", "zh: '一概不处理。'");
    writeFileSync(join(root, 'core/src/config/settings.ts'), source);
    const files = new Map((await generate(root)).map(file => [file.path, file]));
    assert.deepEqual([...files.values()].filter(file => file.stale).map(file => file.path).sort(), ['docs/settings.md', 'package.json', 'package.nls.zh-cn.json']);
    const manifest = JSON.parse(files.get('package.json')?.content ?? '') as Manifest;
    assert.equal(propertiesOf(manifest)['gongwen.outline.maxSymbols']?.default, 12345);
    assert.match(files.get('package.nls.zh-cn.json')?.content ?? '', /一概不处理。/);
    assert.match(files.get('docs/settings.md')?.content ?? '', /`12345`/);
  });

  test('keep what is written by hand', async () => {
    const files = new Map((await generate(root)).map(file => [file.path, file.content]));
    const before = JSON.parse(read('package.json')) as Record<string, unknown>;
    const after = JSON.parse(files.get('package.json') ?? '') as Record<string, unknown>;
    assert.deepEqual(after, before);
    assert.match(files.get('package.nls.json') ?? '', /"command\.treatAsGongwen"/);
  });

  test('every setting has its text in both languages', () => {
    const manifest = JSON.parse(read('package.json')) as Manifest;
    const properties = propertiesOf(manifest);
    const sections = manifest.contributes.configuration;
    assert.deepEqual(Object.keys(properties).sort(), definitions.map(definition => definition.key).sort());
    assert.deepEqual(sections.map(({ order }) => order), sections.map((_, index) => index + 1));
    for (const path of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts = JSON.parse(read(path)) as Record<string, string>;
      for (const { title } of sections) assert.ok(texts[title.slice(1, -1)], `${path}: ${title}`);
      for (const { description, enumDescriptions = [] } of Object.values(properties)) {
        for (const reference of [description, ...enumDescriptions]) assert.ok(texts[reference.slice(1, -1)], `${path}: ${reference}`);
      }
    }
  });
});
