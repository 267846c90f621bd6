import type { ExtensionContext } from 'vscode';
import type { ClientModule } from '../common/clientModule';
import { activateExtension } from '../common/extension';

export function activate(context: ExtensionContext): void {
  // Its own file in the package, so that the client library is read only when it is needed.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  activateExtension(context, () => Promise.resolve(require('./client.js') as ClientModule));
}

export { deactivateExtension as deactivate } from '../common/extension';
