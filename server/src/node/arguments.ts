/** What the command line asks for. */
export type CommandLine =
  | { readonly action: 'serve'; readonly clientProcessId: number | undefined }
  | { readonly action: 'print'; readonly text: string }
  | { readonly action: 'refuse'; readonly text: string };

/**
 * @param args without the program itself
 * @param env for the language of the answer: Chinese unless the terminal clearly speaks another one
 */
export function readCommandLine(args: readonly string[], version: string, env: Readonly<Record<string, string | undefined>>): CommandLine {
  // An empty variable counts as unset.
  const language = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  const chinese = /^$|^(C|POSIX)\b|^zh/i.test(language);
  let clientProcessId: number | undefined;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    const [name, value] = arg.split('=', 2);
    if (arg === '--stdio') continue;
    if (arg === '--version' || arg === '-v') return { action: 'print', text: version };
    if (arg === '--help' || arg === '-h') return { action: 'print', text: chinese ? HELP_ZH : HELP_EN };
    if (name === '--clientProcessId') {
      clientProcessId = Number(value ?? args[++index]);
      continue;
    }
    return { action: 'refuse', text: chinese ? `不认识的参数：${arg}\n\n${HELP_ZH}` : `Unknown argument: ${arg}\n\n${HELP_EN}` };
  }
  return { action: 'serve', clientProcessId };
}

const HELP_ZH = `公文写作语言服务器（LSP），供编辑器启动，经标准输入输出通信。

用法：gongwen-language-server [--stdio]

  --stdio                   经标准输入输出通信（默认，也是唯一方式）
  --clientProcessId <编号>  该进程结束时随之退出
  --version                 显示版本
  --help                    显示本说明`;

const HELP_EN = `Language server (LSP) for Chinese official documents; started by an editor, speaks over standard input and output.

Usage: gongwen-language-server [--stdio]

  --stdio                 speak over standard input and output (the default and only way)
  --clientProcessId <id>  exit when that process ends
  --version               print the version
  --help                  print this text`;
