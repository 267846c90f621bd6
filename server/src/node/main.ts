import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServerConnection, localToday, serverVersion, startServer } from '../common/program';
import { readCommandLine } from './arguments';
import { localFiles } from './localFiles';
import { createProcessWatch } from './processWatch';
import { ByteStreamReader, ByteStreamWriter, installPlatform } from './streamTransport';
import { createYoungHeapLimit } from './youngHeap';

const decodeGbk = (bytes: Uint8Array) => new TextDecoder('gbk').decode(bytes);
/** The build writes its data in GBK. */
const readData = async (name: string) => decodeGbk(await readFile(join(__dirname, '..', '..', 'data', name)));

function serve(clientProcessId: number | undefined): void {
  installPlatform(true);
  const reader = new ByteStreamReader(process.stdin);
  const writer = new ByteStreamWriter(process.stdout);
  const watch = createProcessWatch(clientProcessId);
  reader.onError(error => process.stderr.write(`${error.message}\n`));
  reader.onClose(() => watch.exit(watch.shutdownReceived ? 0 : 1));
  const limitYoungHeap = createYoungHeapLimit();
  startServer(createServerConnection(reader, writer, watch), {
    version: serverVersion,
    yieldToMessages: () => {
      limitYoungHeap();
      return new Promise(resolve => setImmediate(resolve));
    },
    now: () => performance.now(),
    today: localToday,
    termData: () => readData('terms.json'),
    rulePages: () => readData('rules.json'),
    templateData: async () => `[${(await Promise.all([readData('templates.json'), readFile(join(__dirname, '..', '..', '..', 'snippets', 'gongwen.json'), 'utf8')])).join(',')}]`,
    // The build makes it a file of its own, beside this one's folder.
    patternLibrary: () => import('re2js'),
    decodeGbk,
    files: localFiles,
  });
}

const commandLine = readCommandLine(process.argv.slice(2), serverVersion, process.env);
if (commandLine.action === 'serve') {
  serve(commandLine.clientProcessId);
} else if (commandLine.action === 'print') {
  process.stdout.write(`${commandLine.text}\n`);
} else {
  process.stderr.write(`${commandLine.text}\n`);
  process.exitCode = 2;
}
