import * as vscode from 'vscode';
import { profileName, profileOf, PROFILES, type Profile } from './problems';

interface ProfileItem extends vscode.QuickPickItem {
  readonly profile: Profile;
}

/** Lets the user choose by which profile documents are checked. @param given chosen already, by whoever calls the command */
export async function chooseProfile(log: vscode.LogOutputChannel, given?: unknown): Promise<void> {
  const scope = vscode.window.activeTextEditor?.document;
  const profile = PROFILES.find(known => known === given) ?? (await ask(profileOf(scope)));
  if (!profile) return;
  try {
    const settings = vscode.workspace.getConfiguration('gongwen', scope);
    if (settings.get<unknown>('check.enabled') === false) await settings.update('check.enabled', true, targetOf(settings, 'check.enabled'));
    await settings.update('check.profile', profile, targetOf(settings, 'check.profile'));
  } catch (cause) {
    log.error('The profile could not be set', cause instanceof Error ? cause : String(cause));
    void vscode.window.showErrorMessage(vscode.l10n.t('The setting could not be written. The log says why.'));
  }
}

async function ask(now: Profile | undefined): Promise<Profile | undefined> {
  const details: Record<Profile, string> = {
    draft: vscode.l10n.t('Only what is certain and better mended at once; calm while writing'),
    review: vscode.l10n.t('All rules but those of format'),
    release: vscode.l10n.t('All rules, format included'),
  };
  const items = PROFILES.map((profile): ProfileItem => ({ profile, label: profileName(profile), detail: details[profile], ...(profile === now ? { description: vscode.l10n.t('current') } : {}) }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Check Profile'), placeHolder: vscode.l10n.t('Which rules official documents are checked by') });
  return chosen?.profile;
}

/** Where the setting is written now, the narrowest first; where it is written nowhere, the user's own settings: a choice leaves no file among the documents. */
function targetOf(settings: vscode.WorkspaceConfiguration, key: string): vscode.ConfigurationTarget {
  const known = settings.inspect(key);
  if (known?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  if (known?.workspaceValue !== undefined) return vscode.ConfigurationTarget.Workspace;
  return vscode.ConfigurationTarget.Global;
}
