/** Each a way to reach the network from JavaScript; matched against minified code. */
export const NETWORK = [
  /require\(["'](node:)?(net|tls|http|https|http2|dgram|dns|dns\/promises|undici|child_process|worker_threads|inspector|cluster)["']\)/,
  /\bimport\(["'][^"']+["']\)/,
  /\bfetch\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bRTCPeerConnection\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\b/,
  /\bgetBuiltinModule\b/,
  /\bprocess\.binding\b/,
  // The names of schemas: the standard's own, and the one that the validator gives a schema without a name.
  /\bhttps?:\/\/(?!json-schema\.org|github\.com\/cfworker)/,
];
