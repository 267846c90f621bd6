import { defaultSettings, SEVERITIES, TermBase, type Logger, type RuleSettings, type TermData } from '../../core/src/index';
import type { Task } from './arguments';
import { Checker } from './checker';
import { decode, encode, type DecodedText } from './encodings';
import { FileError, findFiles, readText, writeText, type FoundFile } from './files';
import type { Language } from './language';
import { messagesFor, type Messages } from './messages';
import { outlineOf, prettyOutline, type OutlineEntry } from './outline';
import { reported, type ReportedFile } from './reports/finding';
import { jsonReport } from './reports/json';
import { prettyFile } from './reports/pretty';
import { sarifReport } from './reports/sarif';
import { cleaning, fixing, formatting, type Transform } from './transforms';
import { NO_UNIT, readUnit, type Unit } from './unit';

/** The process as the command line uses it. */
export interface Surroundings {
  readonly cwd: string;
  readonly language: Language;
  readonly version: string;
  readonly hasColor: boolean;
  /** Where progress may be shown; undefined: nowhere. */
  readonly progress: ((text: string) => void) | undefined;
  readonly termData: () => Promise<TermData>;
  readonly standardInput: () => Promise<Buffer>;
  readonly out: (text: string | Uint8Array) => void;
  readonly error: (text: string) => void;
}

/** Nothing wrong; something found; something couldn't be done. */
export type ExitCode = 0 | 1 | 2;

/** A text to work on, from a file or from standard input. */
interface Source extends DecodedText {
  readonly path: string;
  readonly file: (FoundFile & { readonly changedAt: number }) | undefined;
}

/** A few files need no progress. */
const MANY = 20;

export async function run(task: Task, surroundings: Surroundings): Promise<ExitCode> {
  const messages = messagesFor(surroundings.language);
  const unit = task.usesUnit ? await readUnit(surroundings.cwd) : NO_UNIT;
  for (const { path, text, problem } of unit.problems) surroundings.error(`${path}:${text.slice(0, problem.span.start).split('\n').length}: ${problem[surroundings.language]}\n`);
  const work = new Work(task, surroundings, messages, unit);
  return work.run();
}

class Work {
  readonly #task: Task;
  readonly #at: Surroundings;
  readonly #messages: Messages;
  readonly #unit: Unit;
  #hasFailed = false;
  #hasFound = false;

  constructor(task: Task, surroundings: Surroundings, messages: Messages, unit: Unit) {
    this.#task = task;
    this.#at = surroundings;
    this.#messages = messages;
    this.#unit = unit;
  }

  async run(): Promise<ExitCode> {
    const { command } = this.#task;
    if (command === 'outline') await this.#outline();
    else if (command === 'check') await this.#check(await this.#checker());
    else await this.#transform(await this.#transformOf(command));
    return this.#hasFailed ? 2 : this.#hasFound ? 1 : 0;
  }

  async #check(checker: Checker): Promise<void> {
    const { format, failOn } = this.#task;
    const { language, version, hasColor, out } = this.#at;
    const files: ReportedFile[] = [];
    await this.#forEach(({ text, path }) => {
      const { model, findings } = checker.check(text, path);
      const file = reported(path, model, findings, language);
      files.push(file);
      if (file.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn))) this.#hasFound = true;
      if (format === 'pretty') out(prettyFile(file, this.#messages, hasColor));
    });
    const all = files.flatMap(({ findings }) => findings);
    if (format === 'json') out(jsonReport(files));
    else if (format === 'sarif') out(sarifReport(files, version, language));
    else this.#at.error(`${this.#messages.checked(files.length, all.length, all.filter(({ fixable }) => fixable).length)}\n`);
  }

  async #outline(): Promise<void> {
    const files: { path: string; outline: readonly OutlineEntry[] }[] = [];
    await this.#forEach(({ text, path }) => {
      const outline = outlineOf(text, path);
      files.push({ path, outline });
      if (this.#task.format === 'pretty') this.#at.out(prettyOutline(path, outline));
    });
    if (this.#task.format === 'json') this.#at.out(`${JSON.stringify({ files }, null, 2)}\n`);
  }

  async #transform(transform: Transform): Promise<void> {
    const { dryRun, format } = this.#task;
    const files: { path: string; changes: number; removed: readonly { line: number; text: string }[] }[] = [];
    await this.#forEach(async source => {
      const { text, changes, removed } = transform(source.text, source.path);
      const isChanged = text !== source.text;
      files.push({ path: source.path, changes: isChanged ? changes : 0, removed });
      if (source.file === undefined && !dryRun) this.#at.out(encode(text, source.encoding) ?? Buffer.from(text, 'utf8'));
      if (!isChanged) return;
      if (dryRun) this.#hasFound = true;
      else if (source.file !== undefined) await writeText(source.file, text, source.encoding, source.file.changedAt);
      if (format === 'json') return;
      const said = dryRun ? this.#messages.wouldChange(source.path, changes) : this.#messages.changed(source.path, changes);
      this.#at.error(`${said}\n${removed.map(({ line, text: gone }) => `${this.#messages.removed(source.path, line, gone)}\n`).join('')}`);
    });
    const isReported = this.#task.stdinName === undefined || dryRun;
    if (format === 'json' && isReported) this.#at.out(`${JSON.stringify({ files }, null, 2)}\n`);
    else if (isReported) this.#at.error(`${this.#messages.changedFiles(files.filter(({ changes }) => changes > 0).length, files.length, dryRun)}\n`);
  }

  async #transformOf(command: 'fix' | 'format' | 'clean'): Promise<Transform> {
    if (command === 'format') return formatting();
    return command === 'clean' ? cleaning(await this.#terms()) : fixing(await this.#checker());
  }

  async #checker(): Promise<Checker> {
    const { profile = defaultSettings.rules.profile, severities } = this.#task;
    const settings: RuleSettings = { profile, severities, options: {} };
    const logger: Logger = { warn: message => this.#at.error(`${message}\n`), error: message => this.#at.error(`${message}\n`) };
    return new Checker(await this.#terms(), settings, this.#unit, logger);
  }

  async #terms(): Promise<TermBase> {
    const data = await this.#at.termData().catch(() => {
      this.#hasFailed = true;
      this.#at.error(`${this.#messages.noData}\n`);
      return NO_DATA;
    });
    return new TermBase(data, this.#unit.terms);
  }

  /** Each text in turn; one that can't be read or written is named, and the others go on. */
  async #forEach(action: (source: Source) => void | Promise<void>): Promise<void> {
    const { stdinName, files: args } = this.#task;
    if (stdinName !== undefined) {
      const decoded = decode(await this.#at.standardInput());
      if (decoded) await action({ ...decoded, path: stdinName, file: undefined });
      else this.#fail(this.#messages.fileProblem(stdinName, 'encoding'));
      return;
    }
    const { files, missing } = await findFiles(args, this.#at.cwd);
    for (const argument of missing) this.#fail(this.#messages.noFiles(argument));
    for (const [index, file] of files.entries()) {
      if (files.length >= MANY) this.#at.progress?.(this.#messages.progress(index + 1, files.length));
      try {
        const { text, encoding, changedAt } = await readText(file);
        await action({ text, encoding, path: file.path, file: { ...file, changedAt } });
      } catch (cause) {
        if (!(cause instanceof FileError)) throw cause;
        this.#fail(this.#messages.fileProblem(file.path, cause.problem));
      }
    }
    if (files.length >= MANY) this.#at.progress?.('');
  }

  #fail(message: string): void {
    this.#hasFailed = true;
    this.#at.error(`${message}\n`);
  }
}

const NO_DATA: TermData = {
  files: [],
  documents: [],
  meetings: { asOf: '', congresses: [], discipline: [], npc: [], cppcc: [], fiveYearPlans: [] },
  wording: { confusables: [], formulations: [], orders: [], heard: [] },
  traditional: '', traditionalPhrases: '',
  readings: '',
  namedReadings: {},
};
