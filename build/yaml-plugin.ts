import type { Plugin } from 'vite';
import { parse } from 'yaml';

/** Turns an imported .yaml file into plain data when the extension is built, so that no YAML parser is shipped. */
export function yamlPlugin(): Plugin {
  return {
    name: 'policy-loupe:yaml',
    transform(source, id) {
      if (!/\.ya?ml$/.test(id.split('?', 1)[0] ?? '')) return null;
      return { code: `export default ${JSON.stringify(parse(source))};`, map: null };
    },
  };
}
