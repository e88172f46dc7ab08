/** The compiled rules: see build/pack-plugin.ts. */
declare module 'virtual:pack' {
  /** Unpacks the compiled rules; takes some milliseconds. */
  export default function unpack(): Promise<import('../engine/compile/pack.ts').Pack>;
}
