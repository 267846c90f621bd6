import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommandLine } from '../../cli/src/arguments';
import { run } from '../../cli/src/run';
import { builtInData } from '../support/termFixture';

let folder = '';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function gongwen(args: readonly string[], input = Buffer.alloc(0)): Promise<Outcome> {
  const commandLine = readCommandLine(args);
  assert.equal(commandLine.action, 'run', args.join(' '));
  if (commandLine.action !== 'run') throw new Error('unreachable');
  const out: Buffer[] = [];
  let error = '';
  const code = await run(commandLine.task, {
    cwd: folder,
    language: 'zh',
    version: '0.0.0',
    hasColor: false,
    progress: undefined,
    termData: () => Promise.resolve(builtInData),
    standardInput: () => Promise.resolve(input),
    out: text => void out.push(Buffer.from(text)),
    error: text => void (error += text),
  });
  return { code, out: Buffer.concat(out).toString('utf8'), error };
}

const write = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text);
const read = (name: string) => readFile(join(folder, name), 'utf8');

const WRONG = '会议对下一步工作作了布署。\n';
const RIGHT = '会议对下一步工作作了部署。\n';

suite('command line', () => {
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongwen-cli-'));
  });
  teardown(() => rm(folder, { recursive: true, force: true }));

  test('check: exit code and one line a finding', async () => {
    await write('a.txt', RIGHT);
    assert.deepEqual(await gongwen(['check', 'a.txt']), { code: 0, out: '', error: '检查了 1 个文件，没有发现问题。\n' });
    await write('a.txt', WRONG);
    const { code, out } = await gongwen(['check', 'a.txt']);
    assert.equal(code, 1);
    assert.match(out, /^a\.txt:1:11 警告 “布署”应为“部署”：.* wording\/confusable\n$/);
  });

  test('check: json', async () => {
    await write('a.txt', WRONG);
    const { out } = await gongwen(['check', '--format', 'json', 'a.txt']);
    const { files } = JSON.parse(out) as { files: { path: string; findings: Record<string, unknown>[] }[] };
    assert.equal(files.length, 1);
    assert.equal(files[0].path, 'a.txt');
    const { message, ...rest } = files[0].findings[0];
    assert.deepEqual(rest, { ruleId: 'wording/confusable', severity: 'warning', line: 1, column: 11, fixable: true });
    assert.equal(typeof message, 'string');
  });

  test('check: sarif', async () => {
    await mkdir(join(folder, '文稿'));
    await write('文稿/a.txt', WRONG);
    const { out } = await gongwen(['check', '--format', 'sarif', '文稿']);
    const log = JSON.parse(out) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; level: string; locations: { physicalLocation: { artifactLocation: { uri: string }; region: unknown } }[] }[] }[] };
    assert.equal(log.version, '2.1.0');
    const [result] = log.runs[0].results;
    assert.equal(log.runs[0].tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, 'warning');
    assert.deepEqual(result.locations[0].physicalLocation, { artifactLocation: { uri: encodeURI('文稿/a.txt'), uriBaseId: '%SRCROOT%' }, region: { startLine: 1, startColumn: 11, endLine: 1, endColumn: 13 } });
  });

  test('check: severity by rule, and what makes the exit code', async () => {
    await write('a.txt', WRONG);
    assert.equal((await gongwen(['check', '--rule', 'wording/confusable=off', 'a.txt'])).code, 0);
    assert.equal((await gongwen(['check', '--rule', 'wording/confusable=hint', 'a.txt'])).code, 0);
    assert.equal((await gongwen(['check', '--rule', 'wording/confusable=hint', '--fail-on', 'hint', 'a.txt'])).code, 1);
  });

  test('fix: the whole file, with its mode, line ends, mark and encoding', async () => {
    await write('a.txt', `\ufeff${WRONG.replace('\n', '\r\n')}`);
    await chmod(join(folder, 'a.txt'), 0o640);
    assert.equal((await gongwen(['fix', 'a.txt'])).code, 0);
    assert.equal(await read('a.txt'), `\ufeff${RIGHT.replace('\n', '\r\n')}`);
    assert.equal((await stat(join(folder, 'a.txt'))).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(folder), ['a.txt']);
    await write('b.txt', Buffer.from('b2bccaf0a1a3', 'hex'));
    assert.equal((await gongwen(['fix', 'b.txt'])).code, 0);
    assert.equal((await readFile(join(folder, 'b.txt'))).toString('hex'), 'b2bfcaf0a1a3');
  });

  test('fix twice changes nothing more; --dry-run writes nothing', async () => {
    await write('a.txt', WRONG);
    assert.equal((await gongwen(['fix', '--dry-run', 'a.txt'])).code, 1);
    assert.equal(await read('a.txt'), WRONG);
    await gongwen(['fix', 'a.txt']);
    const { mtimeMs } = await stat(join(folder, 'a.txt'));
    assert.equal((await gongwen(['fix', 'a.txt'])).code, 0);
    assert.equal((await stat(join(folder, 'a.txt'))).mtimeMs, mtimeMs);
  });

  test('standard input', async () => {
    assert.deepEqual(await gongwen(['fix', '--stdin'], Buffer.from(WRONG)), { code: 0, out: RIGHT, error: '<stdin>：改了 1 处\n' });
    const { code, out } = await gongwen(['check', '--stdin-filename', '稿.txt', '--stdin'], Buffer.from(WRONG));
    assert.equal(code, 1);
    assert.match(out, /^稿\.txt:1:11 /);
  });

  test('folders and globs; each file once', async () => {
    await mkdir(join(folder, '子'));
    await write('a.txt', WRONG);
    await write('子/b.txt', WRONG);
    await write('子/c.md', WRONG);
    const paths = async (...args: string[]) => (JSON.parse((await gongwen(['check', '--format', 'json', ...args])).out) as { files: { path: string }[] }).files.map(({ path }) => path);
    assert.deepEqual(await paths('.', 'a.txt'), ['a.txt', '子/b.txt']);
    assert.deepEqual(await paths('**/*.{txt,md}'), ['a.txt', '子/b.txt', '子/c.md']);
  });

  test('no link is followed out of the given folder', async function () {
    await mkdir(join(folder, '内'));
    await write('外.txt', WRONG);
    await write('内/真.txt', WRONG);
    try {
      await symlink(join(folder, '外.txt'), join(folder, '内', '链.txt'));
    } catch {
      console.log('      skipped: this system makes no links');
      this.skip();
    }
    await symlink(join(folder, '内', '真.txt'), join(folder, '内', '里.txt'));
    // In folders links are passed over; one that is named is followed within its folder only.
    assert.equal((await gongwen(['fix', '内'])).code, 0);
    assert.equal(await read('外.txt'), WRONG);
    assert.equal(await read('内/真.txt'), RIGHT);
    const { code, error } = await gongwen(['fix', '内/链.txt']);
    assert.equal(code, 2);
    assert.match(error, /内\/链\.txt：链接指到给定的文件夹以外/);
    assert.equal(await read('外.txt'), WRONG);
    await write('内/真.txt', WRONG);
    assert.equal((await gongwen(['fix', '内/里.txt'])).code, 0);
    assert.equal(await read('内/真.txt'), RIGHT);
    assert.ok((await readdir(join(folder, '内'), { withFileTypes: true })).find(({ name }) => name === '里.txt')!.isSymbolicLink());
  });

  test('what cannot be read is named and the rest goes on', async () => {
    await write('坏.txt', Buffer.from([0xff, 0x00, 0x81]));
    await write('好.txt', WRONG);
    const { code, out, error } = await gongwen(['check', '坏.txt', '无.txt', '好.txt']);
    assert.equal(code, 2);
    assert.match(error, /无\.txt：没有这样的文件/);
    assert.match(error, /坏\.txt：不是 UTF-8 或 GB18030/);
    assert.match(out, /^好\.txt:1:11 /);
  });

  test('format: marks and numbers, never words', async () => {
    await write('a.txt', '各单位:请认真学习,抓好落实。\n');
    assert.equal((await gongwen(['format', '--dry-run', 'a.txt'])).code, 1);
    assert.equal((await gongwen(['format', 'a.txt'])).code, 0);
    assert.equal(await read('a.txt'), '各单位：请认真学习，抓好落实。\n');
    assert.match((await gongwen(['format', 'a.txt'])).error, /^[^\n]*\n$/);
  });

  test('clean: the text, and what is gone with its line', async () => {
    await write('a.txt', '网站首页  新闻中心\r\n关于供水的通知\r\n各乡镇:\r\n要落實責任,主攻方向?!兑庖姟访鞔_了重点。\r\n责任编辑：某某\r\n');
    const { out } = await gongwen(['clean', '--format', 'json', 'a.txt']);
    assert.equal(await read('a.txt'), '关于供水的通知\r\n各乡镇：\r\n要落实责任，主攻方向。《意见》明确了重点。\r\n');
    const { files } = JSON.parse(out) as { files: { removed: { line: number; text: string }[] }[] };
    assert.deepEqual(files[0].removed, [{ line: 1, text: '网站首页  新闻中心' }, { line: 4, text: '?!兑庖姟访鞔_ → 。《意見》明確' }, { line: 5, text: '责任编辑：某某' }]);
  });

  test('the folder’s own terms, rules and exceptions', async () => {
    await mkdir(join(folder, '.gongwen'));
    await write('.gongwen/rules.yaml', 'rules:\n  - id: alias\n    words: [某市XX局]\n    message: 写全称。\n');
    await write('.gongwen/ignore.yaml', 'ignore:\n  - { file: a.txt, rule: wording/confusable }\n');
    await write('a.txt', `请某市XX局办理。${WRONG}`);
    const { out } = await gongwen(['check', 'a.txt']);
    assert.match(out, /unit\/alias/);
    assert.doesNotMatch(out, /wording\/confusable/);
    assert.match((await gongwen(['check', '--no-unit', 'a.txt'])).out, /wording\/confusable/);
  });

  test('outline', async () => {
    await write('a.txt', '关于做好防汛工作的通知\n\n一、提高认识\n\n各单位要高度重视。\n\n二、落实责任\n\n各单位要压实责任。\n');
    const { code, out } = await gongwen(['outline', 'a.txt']);
    assert.equal(code, 0);
    assert.equal(out, 'a.txt:1: 关于做好防汛工作的通知\na.txt:3: 一、提高认识\na.txt:7: 二、落实责任\n');
  });
});

suite('command line: arguments', () => {
  const refused = (...args: string[]) => {
    const found = readCommandLine(args);
    return found.action === 'refuse' ? found.reason : found.action;
  };
  test('what makes no sense is refused', () => {
    assert.equal(refused('chek', 'a.txt'), 'command');
    assert.equal(refused('check', '--frmat', 'json', 'a.txt'), 'option');
    assert.equal(refused('check', '--format', 'xml', 'a.txt'), 'value');
    assert.equal(refused('check', '--profile', 'strict', 'a.txt'), 'value');
    assert.equal(refused('check', '--rule', 'wording/confusable', 'a.txt'), 'value');
    assert.equal(refused('outline', '--format', 'sarif', 'a.txt'), 'format');
    assert.equal(refused('check'), 'files');
    assert.equal(refused('check', '--stdin', 'a.txt'), 'files');
    assert.equal(refused(), 'help');
    assert.equal(refused('check', '--help'), 'help');
    assert.equal(refused('--version'), 'version');
  });

  test('profiles by their Chinese names too', () => {
    const found = readCommandLine(['check', '--profile', '校核', 'a.txt']);
    assert.equal(found.action === 'run' && found.task.profile, 'review');
  });
});
