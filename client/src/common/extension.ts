import * as vscode from 'vscode';
import { openUnitFile } from './checks/unitFiles';
import { checkWorkspace, saveUnitFile, type SendRequest } from './checks/workspaceChecking';
import { ClientLoader } from './clientLoader';
import type { ClientModule } from './clientModule';
import { isGongwen } from './documentKinds';
import { EncodingCheck } from './encodingCheck';
import { LanguageChoices } from './languageChoices';
import { PlainTexts } from './plainTexts';
import { showTreatment } from './statusBar';
import { UnitTermCommands } from './unitTerms';

let running: ClientLoader | undefined;

/**
 * The small part of the extension, the only one that a foreign .txt loads: recognition, the choices of the user, and commands.
 * @param load loads the part with the language client
 */
export function activateExtension(context: vscode.ExtensionContext, load: () => Promise<ClientModule>): void {
  const log = vscode.window.createOutputChannel('Gongwen', { log: true });
  const encoding = new EncodingCheck(log, document => plainTexts.lookAgain(document));
  const client = new ClientLoader(context, log, load);
  const plainTexts = new PlainTexts(new LanguageChoices(context.globalState), encoding, log);
  const send: SendRequest = (method, params) => client.request(method, params);
  const unitTerms = new UnitTermCommands(send, log);
  running = client;

  const inFront = (act: (document: vscode.TextDocument) => unknown) => async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await act(document);
  };
  const commands: Record<string, (argument?: unknown) => unknown> = {
    'gongwen.treatAsGongwen': inFront(document => isGongwen(document) || plainTexts.treatAsGongwen(document)),
    'gongwen.revertToPlainText': inFront(document => isGongwen(document) && plainTexts.revertToPlainText(document)),
    'gongwen.checkEncoding': inFront(document => encoding.check(document)),
    'gongwen.showOutline': () => vscode.commands.executeCommand('outline.focus'),
    'gongwen.addToUnitTerms': (text?: unknown) => unitTerms.addToUnitTerms(text),
    'gongwen.collectPhrase': () => unitTerms.collectPhrase(),
    'gongwen.checkWorkspace': () => checkWorkspace(send, log),
    'gongwen.openRulesFile': () => openUnitFile('rules', send, log),
    'gongwen.openIgnoreFile': () => openUnitFile('ignore', send, log),
    'gongwen.saveUnitFile': saveUnitFile,
    'gongwen.newDocument': argument => client.templates(templates => templates.newDocument(argument)),
    'gongwen.insertTemplate': argument => client.templates(templates => templates.insertTemplate(argument)),
    'gongwen.saveAsTemplate': argument => client.templates(templates => templates.saveAsTemplate(argument)),
    'gongwen.openTemplates': () => client.templates(templates => templates.openTemplates()),
    'gongwen.restartServer': () => client.restart(),
    'gongwen.showTerms': async () => {
      await client.load();
      await vscode.commands.executeCommand('gongwen.terms.focus');
    },
    'gongwen.showLog': () => log.show(),
  };
  context.subscriptions.push(log, plainTexts, showTreatment(plainTexts), ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)));
}

/** @returns a promise that holds the editor until the server has ended */
export async function deactivateExtension(): Promise<void> {
  await running?.stop();
  running = undefined;
}
