import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE } from '../support/sampleText';
import { NETWORK } from '../support/networkPatterns';
import { builtServer, startServerProcess } from '../support/serverProcess';

suite('the server and the network', () => {
  for (const bundle of [join('dist', 'server', 'node', 'main.js'), join('dist', 'server', 'browser', 'main.js')]) {
    test(`${bundle.replaceAll('\\', '/')} has no way to reach it`, function () {
      if (bundle.includes('browser') && !existsSync(bundle)) {
        spawnSync(process.execPath, ['esbuild.mjs', '--only=dist/server/browser'], { stdio: 'inherit' });
      } else {
        builtServer();
      }
      // What a worker loads as its script is a text that the client gave it, and nothing else.
      const code = readFileSync(bundle, 'utf8').replace(/(URL\.createObjectURL\(new Blob\(\[\w+\],\{type:"text\/javascript"\}\)\);try\{\w+)\.importScripts\(\w+\)/, '$1');
      for (const pattern of NETWORK) assert.equal(pattern.exec(code)?.[0], undefined, String(pattern));
    });
  }

  test('it works where there is none', async function () {
    const isolated = ['unshare', '--user', '--map-root-user', '--net'];
    if (spawnSync(isolated[0], [...isolated.slice(1), 'true']).status !== 0) {
      console.log('      left out: this system can’t start a process without a network (unshare --net)');
      this.skip();
    }
    const { client, ended } = await startServerProcess({}, [...isolated, process.execPath, builtServer(), '--stdio']);
    client.open('file:///notice.gongwen', NOTICE);
    assert.ok((await client.symbols('file:///notice.gongwen')).length > 0);
    client.notify('exit');
    assert.equal(await ended, 1);
  });
});
