import type { RefusalReason } from './arguments';
import type { FileProblem } from './files';
import type { Language } from './language';

/** What the command line says to people. */
export interface Messages {
  readonly help: string;
  refused(reason: RefusalReason, value: string): string;
  noFiles(argument: string): string;
  fileProblem(path: string, problem: FileProblem): string;
  progress(done: number, total: number): string;
  severity: Readonly<Record<'error' | 'warning' | 'information' | 'hint', string>>;
  checked(files: number, findings: number, fixable: number): string;
  changed(path: string, changes: number): string;
  wouldChange(path: string, changes: number): string;
  removed(path: string, line: number, text: string): string;
  changedFiles(files: number, total: number, isDry: boolean): string;
  noData: string;
}

const HELP_ZH = `公文写作：检查、修正、整理公文和讲话稿。不联网，文稿不离开本机。

用法：gongwen <命令> [选项] <文件、文件夹或通配符…>

命令：
  check     检查，列出问题
  fix       改正可以自动改正的问题
  format    整理标点、空格和序号形式，不动文字
  clean     清洗从网页、文字处理软件粘贴来的文稿，列出去掉的内容
  outline   列出大纲

选项：
  --format pretty|json|sarif   输出格式（sarif 只用于 check）
  --profile draft|review|release  检查方案：起草（默认）、校核、发布前
  --rule <规则>=<级别>          改一条规则的级别：error、warning、information、hint、off；可写多次
  --fail-on <级别>             有这个级别以上的问题时退出码为 1（默认 warning）
  --stdin                      从标准输入读文稿；fix、format、clean 的结果写到标准输出
  --stdin-filename <名称>      标准输入的文稿叫什么名字
  --dry-run                    fix、format、clean 只说会改什么，不写文件
  --no-unit                    不用当前文件夹 .gongwen/ 里的词库、规则和忽略清单
  --color、--no-color          是否用颜色
  --version、--help

退出码：0 没有问题；1 有问题（--dry-run 时：有要改的）；2 用法不对，或者有文件读不了、写不了。
文件夹里读 .txt、.gongwen、.gw。编码是 UTF-8 或 GB18030（含 GBK），BOM、换行和文件权限照原样。`;

const HELP_EN = `Checks, mends and tidies Chinese official documents and speeches. No network; texts never leave this machine.

Usage: gongwen <command> [options] <files, folders or globs…>

Commands:
  check     list what is wrong
  fix       mend what can be mended mechanically
  format    tidy marks, spaces and forms of numbers; words stay
  clean     clean a text pasted from the web or a word processor, and list what is removed
  outline   list the outline

Options:
  --format pretty|json|sarif      output (sarif for check only)
  --profile draft|review|release  which rules run; draft unless given
  --rule <id>=<severity>          severity of one rule: error, warning, information, hint, off; may be repeated
  --fail-on <severity>            exit code 1 from this severity on (default: warning)
  --stdin                         read a text from standard input; fix, format and clean write to standard output
  --stdin-filename <name>         what to call it
  --dry-run                       fix, format, clean: say what would change and write nothing
  --no-unit                       leave the terms, rules and exceptions of ./.gongwen/ aside
  --color, --no-color
  --version, --help

Exit code: 0 nothing wrong; 1 something found (with --dry-run: something to change); 2 wrong usage, or a file that can't be read or written.
Of folders .txt, .gongwen and .gw are read. Encodings are UTF-8 and GB18030 (GBK with it); BOM, line ends and file mode stay.`;

const PROBLEMS: Readonly<Record<FileProblem, Record<Language, string>>> = {
  missing: { zh: '文件不存在', en: 'no such file' },
  linkOutside: { zh: '链接指到给定的文件夹以外，不处理', en: 'a link that leads out of the given folder; left alone' },
  tooLarge: { zh: '超过 50 MB，不处理', en: 'larger than 50 MB; left alone' },
  encoding: { zh: '不是 UTF-8 或 GB18030 文本，或者不能原样写回，不处理', en: 'neither UTF-8 nor GB18030, or not to be written back as it was; left alone' },
  unreadable: { zh: '读不了', en: 'cannot be read' },
  unwritable: { zh: '写不了，原文件没有动', en: 'cannot be written; the file is as it was' },
  changedMeanwhile: { zh: '处理期间文件有改动，没有写入', en: 'changed meanwhile; not written' },
};

const chinese: Messages = {
  help: HELP_ZH,
  refused: (reason, value) =>
    ({
      command: `没有“${value}”这个命令。用 gongwen --help 查看用法。`,
      option: `不认识的选项：${value}。用 gongwen --help 查看用法。`,
      value: `选项的值不对：${value}。用 gongwen --help 查看用法。`,
      files: '请给出文件，或者用 --stdin 从标准输入读，两者取一。',
      format: `${value} 没有 sarif 格式，只有 check 有。`,
    })[reason],
  noFiles: argument => `${argument}：没有这样的文件，或者文件夹里没有 .txt、.gongwen、.gw`,
  fileProblem: (path, problem) => `${path}：${PROBLEMS[problem].zh}`,
  progress: (done, total) => `${done}/${total}`,
  severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
  checked: (files, findings, fixable) => (findings === 0 ? `检查了 ${files} 个文件，没有发现问题。` : `检查了 ${files} 个文件，${findings} 处问题，其中 ${fixable} 处可以用 gongwen fix 改正。`),
  changed: (path, changes) => `${path}：改了 ${changes} 处`,
  wouldChange: (path, changes) => `${path}：要改 ${changes} 处`,
  removed: (path, line, text) => `${path}:${line}：去掉 ${text}`,
  changedFiles: (files, total, isDry) => `${total} 个文件，${isDry ? '要改' : '改了'} ${files} 个。`,
  noData: '内置词库读不出来，术语和提法没有检查；请重新安装。',
};

const english: Messages = {
  help: HELP_EN,
  refused: (reason, value) =>
    ({
      command: `No such command: ${value}. See gongwen --help.`,
      option: `Unknown option: ${value}. See gongwen --help.`,
      value: `Not a value of the option: ${value}. See gongwen --help.`,
      files: 'Name files, or read standard input with --stdin; one of the two.',
      format: `${value} has no sarif output; only check has.`,
    })[reason],
  noFiles: argument => `${argument}: no such file, or a folder without .txt, .gongwen, .gw`,
  fileProblem: (path, problem) => `${path}: ${PROBLEMS[problem].en}`,
  progress: (done, total) => `${done}/${total}`,
  severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  checked: (files, findings, fixable) => (findings === 0 ? `${files} files checked, nothing found.` : `${files} files checked, ${findings} findings; gongwen fix mends ${fixable} of them.`),
  changed: (path, changes) => `${path}: ${changes} changes`,
  wouldChange: (path, changes) => `${path}: ${changes} changes to make`,
  removed: (path, line, text) => `${path}:${line}: removed ${text}`,
  changedFiles: (files, total, isDry) => `${total} files, ${files} ${isDry ? 'to change' : 'changed'}.`,
  noData: 'The built-in terms cannot be read; terms and formulations were not checked. Install again.',
};

export function messagesFor(language: Language): Messages {
  return language === 'zh' ? chinese : english;
}
