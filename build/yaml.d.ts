/** A YAML file imported at build time: see build/yaml-plugin.ts. Whoever imports one says what it holds. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
