import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Command { readonly command: string; readonly title: string; readonly category?: string; readonly enablement?: string }
interface MenuItem { readonly command?: string; readonly submenu?: string; readonly when?: string }
interface Keybinding { readonly command: string; readonly key: string; readonly mac?: string; readonly when?: string }
interface Icon { readonly light: string; readonly dark: string }
interface Manifest {
  readonly activationEvents: string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown }; readonly virtualWorkspaces: unknown };
  readonly contributes: {
    readonly languages: { readonly id: string; readonly extensions?: string[]; readonly icon?: Icon }[];
    readonly configurationDefaults: Record<string, unknown>;
    readonly commands: Command[];
    readonly menus: Record<string, MenuItem[]>;
    readonly submenus: { readonly id: string; readonly label: string }[];
    readonly keybindings: Keybinding[];
    readonly viewsContainers: Record<string, { readonly icon: string }[]>;
    readonly views: Record<string, { readonly id: string; readonly name: string; readonly icon?: string }[]>;
    readonly semanticTokenTypes: { readonly id: string }[];
    readonly semanticTokenScopes: { readonly language?: string; readonly scopes: Record<string, string[]> }[];
  };
}

/** Commands that make sense whatever is in front: they ask, or open something of their own. */
const ANYWHERE = ['gongwen.newDocument', 'gongwen.showTerms', 'gongwen.showLog', 'gongwen.openRulesFile', 'gongwen.openIgnoreFile'];

const { activationEvents, capabilities, contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const texts = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const [english, chinese] = [texts('package.nls.json'), texts('package.nls.zh-cn.json')];
const sourceOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => readFileSync(join(folder, name), 'utf8')).join('\n');
const clientSource = sourceOf('client/src') + sourceOf('protocol/src');
const ids = contributes.commands.map(({ command }) => command);

/** The condition under which the palette lists a command; `undefined`: always. */
const paletteCondition = (command: string) => contributes.menus['commandPalette']?.find(item => item.command === command)?.when;

suite('the manifest', () => {
  for (const { command, title, category, enablement } of contributes.commands) {
    test(`${command} has its name in both languages, its category, an implementation and a place in the palette`, () => {
      assert.equal(category, '%category%');
      const key = /^%(command\..+)%$/.exec(title)?.[1] ?? '';
      assert.ok(english[key], `${title} in package.nls.json`);
      assert.match(chinese[key] ?? '', /\p{Script=Han}/u);
      assert.ok(clientSource.includes(`'${command}'`), 'nobody registers it');
      assert.ok(ANYWHERE.includes(command) || enablement !== undefined || paletteCondition(command) !== undefined, 'the palette lists it where it can do nothing');
    });
  }

  test('no command twice; menus and keys name commands that exist', () => {
    assert.equal(new Set(ids).size, ids.length);
    const submenus = contributes.submenus.map(({ id }) => id);
    const items = Object.values(contributes.menus).flat();
    assert.deepEqual(items.flatMap(({ command, submenu }) => [command, submenu]).filter(id => id?.startsWith('gongwen.') === true && !ids.includes(id) && !submenus.includes(id)), []);
    assert.deepEqual(contributes.keybindings.filter(({ command }) => command.startsWith('gongwen.') && !ids.includes(command)), []);
    assert.deepEqual(submenus.filter(id => !(id in contributes.menus)), []);
  });

  test('what acts on a node of a view is not in the palette', () => {
    const onNodes = new Set((contributes.menus['view/item/context'] ?? []).map(({ command }) => command));
    const elsewhere = new Set(Object.entries(contributes.menus).filter(([place]) => place !== 'view/item/context' && place !== 'commandPalette').flatMap(([, items]) => items.map(({ command }) => command)));
    const keyed = new Set(contributes.keybindings.map(({ command }) => command));
    // A command that also has a key or a place beside the text finds its own object.
    for (const command of onNodes) if (command !== undefined && !elsewhere.has(command) && !keyed.has(command)) assert.equal(paletteCondition(command), 'false', command);
  });

  test('every item of a menu that others share has a condition', () => {
    const shared = Object.entries(contributes.menus).filter(([place]) => /^(editor|explorer|view|scm|file)\//.test(place) && place !== 'file/newFile');
    for (const [place, items] of shared) for (const { command, submenu, when } of items) assert.ok(when, `${place}: ${command ?? submenu ?? ''}`);
  });

  test('keys work in our documents and views only, have a form for the Mac, and no two are the same in one place', () => {
    const seen = new Map<string, string>();
    for (const { command, key, mac, when } of contributes.keybindings) {
      assert.match(when ?? '', /gongwen/, command);
      if (key.includes('ctrl')) assert.equal(mac, key.replaceAll('ctrl', 'cmd'), `${command}: ${key}`);
      const place = `${key} ${when ?? ''}`;
      assert.equal(seen.get(place), undefined, `${command}: ${place}`);
      seen.set(place, command);
    }
  });

  test('other languages keep their defaults and their files', () => {
    const own = contributes.languages.map(({ id }) => id);
    assert.ok(own.every(id => id.startsWith('gongwen')));
    const { 'editor.semanticTokenColorCustomizations': weights, ...defaults } = contributes.configurationDefaults;
    for (const key of Object.keys(defaults)) assert.ok(own.some(id => key === `[${id}]`), key);
    // No setting for one language: each rule says whose tokens it is about.
    for (const rule of Object.keys((weights as { rules: object }).rules)) assert.match(rule, /:gongwen$/);
    assert.deepEqual(contributes.languages.flatMap(({ extensions = [] }) => extensions).filter(extension => ['.txt', '.md', '.text', '.yaml'].includes(extension)), []);
    for (const { language } of contributes.semanticTokenScopes) assert.ok(language !== undefined && own.includes(language));
  });

  test('only the detector starts by itself, for files in which it may find official writing', () => {
    assert.deepEqual(activationEvents.filter(event => !/^onLanguage:(plaintext|markdown)$|^workspaceContains:[.]gongwen\/[\w.]+$/.test(event)), []);
  });

  test('Restricted Mode and virtual workspaces are declared', () => {
    assert.deepEqual([capabilities.untrustedWorkspaces.supported, capabilities.virtualWorkspaces], ['limited', true]);
  });

  test('an icon that has colours has one for light and one for dark themes; views draw theirs in the theme’s colour', () => {
    for (const { icon } of contributes.languages) if (icon) assert.ok(existsSync(icon.light) && existsSync(icon.dark) && icon.light !== icon.dark);
    const drawn = [...Object.values(contributes.viewsContainers).flat(), ...Object.values(contributes.views).flat()].map(({ icon }) => icon);
    // The editor takes such an icon as a mask: its shape counts, so it must not be a filled box.
    for (const icon of drawn) assert.ok(icon !== undefined && (/^\$\([\w-]+\)$/.test(icon) || /fill="none"|stroke=|<path/.test(readFileSync(icon, 'utf8'))), icon);
  });

  test('every default of the editor is told in docs/language.md', () => {
    const page = readFileSync('docs/language.md', 'utf8');
    const defaults = contributes.configurationDefaults['[gongwen]'] as Record<string, unknown>;
    assert.deepEqual(Object.keys(defaults).filter(key => !page.includes(`\`${key}\``)), []);
  });

  test('each type of token has scopes of the themes', () => {
    const scopes = contributes.semanticTokenScopes.flatMap(entry => Object.keys(entry.scopes));
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id).filter(id => !scopes.some(scope => scope.split('.')[0] === id)), []);
  });
});
