/**
 * Every setting of the extension, once. `tools/generate.mjs` writes the manifest's configuration block,
 * its two languages and docs/settings.md from this table; server and client read values through it.
 */

export interface SettingDefinition {
  /** Full key as the user types it. */
  readonly key: string;
  /** `array`: of texts; `object`: by rule id. */
  readonly type: 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';
  readonly default: boolean | number | string | readonly string[] | Readonly<Record<string, never>>;
  /** For an object: what it says of each rule. */
  readonly byRule?: 'severity' | 'options';
  readonly minimum?: number;
  readonly maximum?: number;
  /** Allowed values of a string setting, each with its explanation. */
  readonly values?: readonly { readonly value: string; readonly zh: string; readonly en: string }[];
  /** `resource`: may differ by file or folder; `window`: one value per window; `machine`: the user's own, never a workspace's. */
  readonly scope: 'resource' | 'window' | 'machine';
  readonly zh: string;
  readonly en: string;
}

export const settingDefinitions = [
  {
    key: 'gongwen.detectPlainText',
    type: 'string',
    default: 'auto',
    values: [
      {
        value: 'auto',
        zh: '读起来像公文、讲话稿的 .txt 自动按公文处理；在状态栏可改回，并记住选择。',
        en: 'A .txt that reads like an official document or speech is treated as one; the status bar reverts it and remembers.',
      },
      { value: 'always', zh: '所有 .txt 都按公文处理。', en: 'Every .txt is treated as an official document.' },
      { value: 'never', zh: '不处理 .txt。', en: 'Leave .txt files alone.' },
    ],
    scope: 'resource',
    zh: '打开纯文本（.txt）时，是否自动识别公文。',
    en: 'Whether plain text (.txt) files are recognised as official documents.',
  },
  {
    key: 'gongwen.markdown.enabled',
    type: 'boolean',
    default: false,
    scope: 'resource',
    zh: '在 Markdown 文件中也提供公文大纲（同时识别 # 标题）。',
    en: 'Offer the official-document outline in Markdown files too (# headings included).',
  },
  {
    key: 'gongwen.outline.points',
    type: 'boolean',
    default: false,
    scope: 'resource',
    zh: '大纲中列出段内的“一是”“二是”“首先”“其次”等要点。',
    en: 'List points inside paragraphs (一是, 二是, 首先, 其次 …) in the outline.',
  },
  {
    key: 'gongwen.outline.paragraphs',
    type: 'boolean',
    default: false,
    scope: 'resource',
    zh: '全文没有标题时，大纲按各段首句列出段落。',
    en: 'Where a text has no headings at all, list its paragraphs by their first sentence.',
  },
  {
    key: 'gongwen.outline.maxSymbols',
    type: 'integer',
    default: 10000,
    minimum: 100,
    scope: 'resource',
    zh: '大纲最多显示多少项；超出时给出提示，只显示前面的部分。',
    en: 'The most entries the outline shows; beyond it a notice appears and only the first ones are shown.',
  },
  {
    key: 'gongwen.maxFileSize',
    type: 'number',
    default: 20,
    minimum: 1,
    maximum: 50,
    scope: 'resource',
    zh: '超过这个大小（MB）的文件不作分析，只提示一次。',
    en: 'Files larger than this (MB) are not analysed; one notice says so.',
  },
  {
    key: 'gongwen.readingSpeed',
    type: 'integer',
    default: 220,
    minimum: 50,
    maximum: 1000,
    scope: 'resource',
    zh: '计算朗读时间用的语速（字/分钟）。',
    en: 'Speaking speed for reading times, in characters a minute.',
  },
  {
    key: 'gongwen.codeLens.sections',
    type: 'boolean',
    default: false,
    scope: 'resource',
    zh: '在每个标题上方显示这一部分的字数、朗读时间和所占比例，以及上移、下移、升级、降级。还要打开编辑器的 editor.codeLens。',
    en: 'Show length, reading time and share of each section above its heading, with commands that move it or change its level. Needs the editor’s own editor.codeLens.',
  },
  {
    key: 'gongwen.inlayHints.sections',
    type: 'boolean',
    default: true,
    scope: 'resource',
    zh: '在独占一行的标题后面显示这一部分的字数和朗读时间。也可以用编辑器的 editor.inlayHints.enabled 关闭。',
    en: 'Show length and reading time of each section behind its heading where that stands on a line of its own. The editor’s own editor.inlayHints.enabled turns it off too.',
  },
  {
    key: 'gongwen.terms.highlight',
    type: 'boolean',
    default: true,
    scope: 'resource',
    zh: '正文中的规范用语、文件题名、会议、本文简称、日期和数量用主题的颜色区分。',
    en: 'Colour fixed terms, titles, meetings, abbreviations, dates and quantities as the theme does.',
  },
  {
    key: 'gongwen.terms.linkAddresses',
    type: 'boolean',
    default: false,
    scope: 'resource',
    zh: '词条中依据的网址写成可以点开的链接。默认只写成文字，适合不联网的环境。',
    en: 'Write the addresses of the evidence in an entry as links that can be opened. Off, they are plain text, which suits closed networks.',
  },
  {
    key: 'gongwen.index.maxFiles',
    type: 'integer',
    default: 5000,
    minimum: 0,
    scope: 'window',
    zh: '查找引用、工作区符号最多读取工作区里多少个 .txt、.gongwen、.gw 文件；0 表示只看打开着的文稿。',
    en: 'The most .txt, .gongwen and .gw files of the workspace that finding references and workspace symbols reads; 0 means open documents only.',
  },
  {
    key: 'gongwen.terms.files',
    type: 'array',
    default: [],
    // What a workspace brings along may not name files of this machine, or of a server that would be asked to log in to.
    scope: 'machine',
    zh: '各工作区都用的单位词库文件，写路径：绝对路径、以 ~ 开头的路径，或相对于工作区文件夹的路径。工作区里的 .gongwen/terms*.yaml 不用写，并且优先。网页版只读工作区里的文件。',
    en: 'Term files of the unit for all workspaces, by path: absolute, beginning with ~, or relative to the workspace folder. .gongwen/terms*.yaml of a workspace needs no mention and comes first. In the web only files of the workspace are read.',
  },
  {
    key: 'gongwen.check.enabled',
    type: 'boolean',
    default: true,
    scope: 'resource',
    zh: '检查文稿，标出问题。',
    en: 'Check documents and mark what is wrong.',
  },
  {
    key: 'gongwen.check.profile',
    type: 'string',
    default: 'draft',
    values: [
      { value: 'draft', zh: '起草：只查有把握的、动笔时就该改的，少打扰。', en: 'Drafting: few and calm; only what is certain and worth mending while writing.' },
      { value: 'review', zh: '校核：全部规则，格式除外。', en: 'Reviewing: all rules but those of format.' },
      { value: 'release', zh: '发布前：全部规则，连同格式。', en: 'Before release: all rules, format included.' },
    ],
    scope: 'resource',
    zh: '检查方案：查哪些规则。',
    en: 'Which rules are checked.',
  },
  {
    key: 'gongwen.check.severity',
    type: 'object',
    default: {},
    byRule: 'severity',
    scope: 'resource',
    zh: '按规则改级别或关闭（off）；没有写的随检查方案。写了级别的规则，任何方案都查。',
    en: 'Severity by rule, or off; rules not named follow the profile. A rule with a severity is checked under every profile.',
  },
  {
    key: 'gongwen.check.options',
    type: 'object',
    default: {},
    byRule: 'options',
    scope: 'resource',
    zh: '按规则设的选项，见各规则的说明页。',
    en: 'Options by rule; see the rules’ pages.',
  },
  {
    key: 'gongwen.format.punctuation',
    type: 'boolean',
    default: true,
    scope: 'resource',
    zh: '格式化时，中文里的半角标点改成全角，省略号写成“……”，破折号写成“——”。英文、数字、时刻、网址里的不动。',
    en: 'Formatting makes half-width marks in Chinese full-width, and writes …… and ——. English, numbers, times and addresses keep theirs.',
  },
  {
    key: 'gongwen.format.numbers',
    type: 'boolean',
    default: true,
    scope: 'resource',
    zh: '格式化时，序号后的标点改成规范的（一、（一）1.（1）第一，），全角数字改成半角。',
    en: 'Formatting mends the marks behind section numbers (一、（一）1.（1）第一，) and makes full-width digits half-width.',
  },
  {
    key: 'gongwen.format.spaces',
    type: 'string',
    default: 'chinese',
    values: [
      { value: 'keep', zh: '空格不动。', en: 'Leave spaces alone.' },
      { value: 'chinese', zh: '删去句子里汉字之间、标点旁边和行末多余的空格；姓名（张　三）、署名、标题、表格里的不动。', en: 'Remove stray spaces between Chinese characters of a sentence, beside marks and at line ends; names, signatures, titles and tables keep theirs.' },
      { value: 'all', zh: '另外删去汉字与字母、数字之间的空格。', en: 'Also remove spaces between Chinese characters and letters or digits.' },
    ],
    scope: 'resource',
    zh: '格式化时怎样处理空格。',
    en: 'What formatting does to spaces.',
  },
  {
    key: 'gongwen.format.indent',
    type: 'string',
    default: 'keep',
    values: [
      { value: 'keep', zh: '缩进不动。', en: 'Leave indents alone.' },
      { value: 'fullwidth', zh: '正文各段空两个全角空格，主送机关、称谓顶格；标题、署名、日期、表格不动。', en: 'Two full-width spaces before each paragraph of the body, none before recipients and salutations; titles, signatures, dates and tables keep theirs.' },
      { value: 'none', zh: '正文各段不缩进。', en: 'No indent before paragraphs of the body.' },
    ],
    scope: 'resource',
    zh: '格式化时怎样处理段首缩进。',
    en: 'What formatting does to the indents of paragraphs.',
  },
  {
    key: 'gongwen.format.blankLines',
    type: 'string',
    default: 'keep',
    values: [
      { value: 'keep', zh: '空行不动。', en: 'Leave blank lines alone.' },
      { value: 'collapse', zh: '几个空行并成一个，文首的空行删去。', en: 'Several blank lines become one; those before the text go.' },
    ],
    scope: 'resource',
    zh: '格式化时怎样处理空行。',
    en: 'What formatting does to blank lines.',
  },
  {
    key: 'gongwen.format.onType',
    type: 'boolean',
    default: true,
    scope: 'resource',
    zh: '输入时，紧跟在汉字后面的半角标点改成全角，回车后整理刚写完的一段。还要打开编辑器的 editor.formatOnType 才起作用。',
    en: 'While typing, half-width marks right behind Chinese characters become full-width, and a line break formats the paragraph just written. Works only where the editor’s own editor.formatOnType is on.',
  },
  {
    key: 'gongwen.editing.continueNumbers',
    type: 'string',
    default: 'all',
    values: [
      { value: 'all', zh: '标题和条目后都续。标题下面已有正文的不续；段首题看同级的各段，都只有一段的才续。', en: 'Behind headings and items. Not behind a heading that has its text below it already; behind a run-in heading only where its siblings have one paragraph each.' },
      { value: 'items', zh: '条目后续；标题只在同级都没有正文（列提纲）时续。', en: 'Behind items; behind headings only where none of their level has text below it, as in an outline.' },
      { value: 'off', zh: '不续，回车就是换行。', en: 'Nowhere: Enter breaks the line.' },
    ],
    scope: 'resource',
    zh: '在带序号的标题、条目末尾回车，下一行写上接着的序号，后面的序号跟着改；在只有序号的行上回车，去掉序号。要直接另起一段，用 Shift+Enter。',
    en: 'Enter at the end of a numbered heading or item begins the next line with the number that follows, and those behind it count on; Enter on a line that has only a number takes the number away. Shift+Enter begins a plain paragraph.',
  },
  {
    key: 'gongwen.paste.clean',
    type: 'boolean',
    default: true,
    scope: 'resource',
    zh: '粘贴的文字里有网页残留、夹注的拼音、乱码、硬换行等时，在粘贴选项里提供“粘贴并清洗”。',
    en: 'Where a pasted text brings along web residue, injected readings, mojibake, hard wraps and the like, offer “Paste and Clean” among the paste options.',
  },
  {
    key: 'gongwen.view.charactersPerLine',
    type: 'integer',
    default: 28,
    minimum: 10,
    maximum: 80,
    scope: 'window',
    zh: '命令“按版面每行的字数显示／取消”让一行有多少个字。',
    en: 'How many characters “Show As Many Characters a Line as the Page/Undo” gives a line.',
  },
  {
    key: 'gongwen.unit.name',
    type: 'string',
    default: '',
    scope: 'resource',
    zh: '发文机关全称或规范化简称，如“青山市人民政府办公室”。新建公文和插入模板时填在“单位”处。',
    en: 'Name of the issuing unit, in full or as it is officially abbreviated. New documents and templates have it where the unit stands.',
  },
  {
    key: 'gongwen.unit.documentMark',
    type: 'string',
    default: '',
    scope: 'resource',
    zh: '发文字号里的机关代字，如“青政办发”。新建公文和插入模板时填在“机关代字”处。',
    en: 'The unit’s mark in document numbers, such as 青政办发 in 青政办发〔2026〕1号. New documents and templates have it where the mark stands.',
  },
] as const satisfies readonly SettingDefinition[];
