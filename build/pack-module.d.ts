/** The compiled rules: see build/pack-plugin.ts. */
declare module 'virtual:pack' {
  const pack: import('../engine/compile/pack.ts').Pack;
  export default pack;
}
