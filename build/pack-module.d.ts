/** The compiled rules: see build/pack-plugin.ts. */
declare module 'virtual:pack' {
  /** Unpacks the compiled rules, without the laws' lists; takes some milliseconds. */
  export default function unpack(): Promise<import('../engine/compile/pack.ts').Pack>;
}

/** What laws ask a notice to hold. */
declare module 'virtual:regimes' {
  const regimes: import('../engine/model/regime.ts').Regime[];
  export default regimes;
}
