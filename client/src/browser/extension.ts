import * as vscode from 'vscode';
import type { ClientModule } from '../common/clientModule';
import { activateExtension } from '../common/extension';

/** Loads a CommonJS file of the package as the host itself does: it has no `require` for files, and `import` cannot reach `vscode`. */
async function loadClient(extensionUri: vscode.Uri): Promise<ClientModule> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'client', 'browser', 'client.js');
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  const require = (name: string): unknown => {
    if (name === 'vscode') return vscode;
    throw new Error(`No module ${name} in the web`);
  };
  // Only a file of our own package is run, read from where this file came from. See docs/decisions/0003-lazy-client-in-the-web.md.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${file.toString(true)}`) as (module: unknown, exports: unknown, require: unknown) => void;
  run(module, module.exports, require);
  return module.exports as ClientModule;
}

export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, () => loadClient(context.extensionUri));
}

export { deactivateExtension as deactivate } from '../common/extension';
// Node's extension.js takes it from here: see docs/decisions/0021-one-client-program.md.
export * from '../common/extension';
