declare module 'mocha-browser' {
  const mocha: BrowserMocha;
  export default mocha;
}
