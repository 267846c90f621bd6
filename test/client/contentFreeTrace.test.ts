import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type * as vscode from 'vscode';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, Trace, TraceFormat, type Tracer } from 'vscode-languageserver-protocol/node';
import { contentFreeTrace, withoutContent } from '../../client/src/common/contentFreeTrace';

const SECRET = '涉密内容不得外传';

suite('tracing without content', () => {
  for (const format of [TraceFormat.Text, TraceFormat.JSON]) {
    test(`no document text passes at the most talkative level (${format})`, async () => {
      const lines: string[] = [];
      const log = { trace: (line: string) => lines.push(line), logLevel: 1 } as unknown as vscode.LogOutputChannel;
      const channel = contentFreeTrace(log);
      // As the client library does it: text and data in one line break, objects as JSON.
      const tracer: Tracer = { log: (message: unknown, data?: string) => channel.trace(typeof message === 'string' ? (data ? `${message}\n${data}` : message) : JSON.stringify(message)) };
      const [up, down] = [new PassThrough(), new PassThrough()];
      const server = createMessageConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
      const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
      server.onRequest('textDocument/documentSymbol', () => [{ name: SECRET }]);
      server.onNotification('textDocument/didOpen', () => undefined);
      server.listen();
      client.listen();
      await client.trace(Trace.Verbose, tracer, { sendNotification: false, traceFormat: format });
      await client.sendNotification('textDocument/didOpen', { textDocument: { uri: 'file:///a.gw', text: `${SECRET}\n${SECRET}` } });
      assert.deepEqual(await client.sendRequest('textDocument/documentSymbol', { text: SECRET }), [{ name: SECRET }]);
      client.dispose();
      server.dispose();
      assert.ok(lines.some(line => line.includes('textDocument/didOpen')), 'what is traced still names the messages');
      assert.ok(lines.length >= 3);
      assert.ok(!lines.join('\n').includes(SECRET.slice(0, 2)), lines.join('\n'));
    });
  }

  test('the rest of the channel is the log itself', () => {
    const shown: unknown[] = [];
    const channel = contentFreeTrace({ logLevel: 2, show: (focus: boolean) => shown.push(focus) } as unknown as vscode.LogOutputChannel);
    channel.show(true);
    assert.deepEqual([channel.logLevel, shown], [2, [true]]);
  });

  test('long lines are cut, objects without a method withheld', () => {
    assert.equal(withoutContent('x'.repeat(1000)).length, 300);
    assert.equal(withoutContent(`{"text":"${SECRET}"}`), '(message withheld)');
  });
});
