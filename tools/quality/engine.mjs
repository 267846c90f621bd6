// The rules as the server runs them, over one text at a time: for the measurements.
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileTermData } from '../data/compile.mjs';

const BUNDLE = join('out', 'quality', 'core.mjs');

/** @typedef {import('../../core/src/index')} Core */
/** @typedef {{ id: string, category: string, severity: import('../../core/src/index').Severity, start: number, end: number, places: readonly { start: number, end: number }[], message: string }} Found */
/** @typedef {(text: string) => Found[]} Check */

export const PROFILES = /** @type {const} */ (['draft', 'review', 'release']);
export const SEVERITIES = /** @type {const} */ (['error', 'warning', 'information', 'hint']);

/** @returns {Promise<Core>} */
export async function bundledCore() {
  await build({
    entryPoints: [join('core', 'src', 'index.ts')],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    // A library of the term files is CommonJS and asks for a module of Node.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    target: 'es2022',
    outfile: BUNDLE,
    logLevel: 'warning',
  });
  return import(pathToFileURL(BUNDLE).href);
}

/**
 * @param {{ on?: readonly string[] }} [options] `on`: ids to turn on though no profile does; '*' for all
 * @returns {Promise<{ ruleIds: string[], check: Record<'draft' | 'review' | 'release', Check>, failures: string[] }>}
 *   `failures`: what rules that broke down said, filled while checking
 */
export async function loadEngine({ on = [] } = {}) {
  const core = await bundledCore();
  const base = new core.TermBase(compileTermData());
  /** @type {string[]} */
  const failures = [];
  const logger = {
    warn: (/** @type {string} */ message) => void failures.push(message),
    error: (/** @type {string} */ message, /** @type {unknown} */ cause) => void failures.push(`${message}: ${cause instanceof Error ? cause.message : String(cause)}`),
  };
  /** @param {'draft' | 'review' | 'release'} profile @returns {Check} */
  const checker = profile => {
    const severities = Object.fromEntries(core.rules.filter(({ meta }) => meta.profile === 'off' && (on.includes('*') || on.includes(meta.id))).map(({ meta }) => [meta.id, meta.severity]));
    const environment = { active: core.activeRules(core.rules, { profile, severities, options: {} }), logger };
    return text => {
      const model = core.parseDocument(text);
      const { findings } = new core.DocumentFindings(model, new core.DocumentMentions(model, base), environment);
      return findings.map(finding => {
        const { id } = finding.active.rule.meta;
        return {
          id,
          category: id.slice(0, id.indexOf('/')),
          severity: finding.severity,
          start: finding.start,
          end: finding.end,
          places: [finding, ...(finding.related ?? [])].map(({ start, end }) => ({ start, end })),
          message: core.findingMessage(finding, 'zh'),
        };
      });
    };
  };
  return { ruleIds: core.rules.map(({ meta }) => meta.id), check: { draft: checker('draft'), review: checker('review'), release: checker('release') }, failures };
}
