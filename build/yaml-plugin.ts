import type { Plugin } from 'vite';
import { parse } from 'yaml';

/** Turns an imported .yaml file into plain data when the extension is built, so that no YAML parser is shipped. */
export function yamlPlugin(): Plugin {
  return {
    name: 'policy-loupe:yaml',
    transform(source, id) {
      if (!/\.ya?ml$/.test(id.split('?', 1)[0] ?? '')) return null;
      return { code: moduleOf(parse(source)), map: null };
    },
  };
}

/** A module whose default is the value. A list of words is one string, split when it is loaded: the quotes of some 1,000 words are 1 KB. */
export function moduleOf(value: unknown): string {
  return `const list = (words) => words.split("|");\nexport default ${written(value)};`;
}

function written(value: unknown): string {
  if (Array.isArray(value)) {
    const words = value.length > 1 && value.every((each) => typeof each === 'string' && !each.includes('|'));
    return words ? `list(${JSON.stringify(value.join('|'))})` : `[${value.map(written).join(',')}]`;
  }
  if (!value || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${written(each)}`);
  return `{${entries.join(',')}}`;
}
