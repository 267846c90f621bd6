// data ⇒ core ← server ⇄ client, core ← cli; `protocol` is imported by server and client.
// Inside core: text ← syntax ← model ← terms ← rules ← features; templates stand on terms, below features. See ARCHITECTURE.md, “依赖方向”.
const LSP_RUNTIME = 'vscode-languageserver($|/(node|browser|lib))|vscode-languageserver-protocol|vscode-languageclient|vscode-jsonrpc';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'A cycle means that two files are one.', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
    { name: 'core-is-pure', severity: 'error', comment: 'Core takes text and gives values: no editor, no transport, no Node.', from: { path: '^core/' }, to: { path: `^(protocol|server|client)/|^vscode$|node_modules/(${LSP_RUNTIME})` } },
    { name: 'core-no-node', severity: 'error', from: { path: '^core/' }, to: { dependencyTypes: ['core'] } },
    { name: 'core-by-its-door', severity: 'error', comment: 'Outside code uses core/src/index.ts; the client only the detector, which must stay small.', from: { path: '^(server|protocol|cli)/' }, to: { path: '^core/src/', pathNot: '^core/src/index[.]ts$' } },
    { name: 'client-only-detector', severity: 'error', from: { path: '^client/' }, to: { path: '^core/src/', pathNot: '^core/src/detection/index[.]ts$' } },
    { name: 'client-not-server', severity: 'error', from: { path: '^client/' }, to: { path: '^server/|node_modules/vscode-languageserver($|/)' } },
    { name: 'server-not-client', severity: 'error', from: { path: '^server/' }, to: { path: '^client/|^vscode$|node_modules/vscode-languageclient' } },
    { name: 'cli-on-core-alone', severity: 'error', comment: 'The command line is a second thin shell around the core.', from: { path: '^cli/' }, to: { path: '^(server|client|protocol)/|^vscode$|node_modules/(vscode-languageserver|vscode-languageclient)($|/)' } },
    { name: 'common-is-platform-free', severity: 'error', from: { path: '^(server|client)/src/common/' }, to: { path: '^(server|client)/src/(node|browser)/|/(node|browser)[.](js|d[.]ts)$', dependencyTypesNot: ['type-only'] } },
    { name: 'common-no-node', severity: 'error', from: { path: '^(server|client)/src/(common|browser)/' }, to: { dependencyTypes: ['core'] } },
    { name: 'feature-not-feature', severity: 'error', comment: 'Shared knowledge moves down into model.', from: { path: '^core/src/features/([^/]+)[.]ts$', pathNot: '/context[.]ts$' }, to: { path: '^core/src/features/', pathNot: '^core/src/features/($1|context)[.]ts$' } },
    { name: 'text-is-lowest', severity: 'error', from: { path: '^core/src/text/' }, to: { path: '^core/src/(syntax|model|terms|templates|features|detection|config)/|^core/src/[^/]+[.]ts$' } },
    { name: 'syntax-below-model', severity: 'error', from: { path: '^core/src/syntax/' }, to: { path: '^core/src/(model|terms|templates|features|config)/|^core/src/[^/]+[.]ts$' } },
    { name: 'terms-below-features', severity: 'error', comment: 'Terms stand on the model; the structure of a document must not depend on what it names.', from: { path: '^core/src/terms/' }, to: { path: '^core/src/(templates|features|rules|config)/' } },
    { name: 'templates-below-features', severity: 'error', comment: 'A template is text and fields; no rule looks at it, and one feature offers it.', from: { path: '^core/src/templates/' }, to: { path: '^core/src/(features|rules|config|formatting|cleaning)/|^core/src/[^/]+[.]ts$' } },
    { name: 'no-templates-below', severity: 'error', from: { path: '^core/src/(rules|formatting|cleaning|detection|config)/' }, to: { path: '^core/src/templates/' } },
    { name: 'rules-below-features', severity: 'error', comment: 'Rules give values; one feature turns them into diagnostics.', from: { path: '^core/src/rules/' }, to: { path: '^core/src/(features|config)/' } },
    { name: 'rule-not-rule', severity: 'error', comment: 'What two rules share stands in shared/.', from: { path: '^core/src/rules/(structure|wording|punctuation|numbers|kind|residue|unit)/' }, to: { path: '^core/src/rules/(structure|wording|punctuation|numbers|kind|residue|unit|registry|catalogue)' } },
    { name: 'catalogue-for-tools', severity: 'error', comment: 'Pages and examples stay out of the bundles.', from: { path: '^(core|server|client)/' , pathNot: '^core/src/rules/catalogue[.]ts$' }, to: { path: '^core/src/rules/catalogue[.]ts$' } },
    { name: 'model-below-features', severity: 'error', from: { path: '^core/src/model/' }, to: { path: '^core/src/(features|rules|terms|templates)/|^core/src/[^/]+[.]ts$' } },
    { name: 'detector-is-small', severity: 'error', comment: 'It is all that a foreign .txt ever loads.', from: { path: '^core/src/detection/' }, to: { path: '^core/src/(model|terms|features|syntax)/' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    // The LSP packages are reachable only through their `exports`.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'require', 'node', 'browser', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out)/' },
  },
};
