import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');

/** Serves the stage at a port of its own, with the written policies as /policies/NAME.json. */
export async function serveStage(): Promise<{ url: string; server: ViteDevServer }> {
  const server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    // One copy of preact, its own files: hooks hang on the copy that they came with.
    resolve: { dedupe: ['preact'] },
    optimizeDeps: { noDiscovery: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { port: 0, host: '127.0.0.1', fs: { allow: [root] }, hmr: false, watch: null },
    plugins: [policies()],
  });
  await server.listen();
  return { url: server.resolvedUrls?.local[0] ?? '', server };
}

function policies(): Plugin {
  return {
    name: 'written-policies',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/policies\/([\w-]+)\.json/.exec(request.url ?? '')?.[1];
        if (!name) return next();
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(policy(name)));
      });
    },
  };
}

function policy(name: string) {
  const folder = join(root, 'test/policies', name);
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined;
  const html = read('policy.html');
  return {
    html,
    text: read('policy.txt'),
    lang: /lang="(\w+)/.exec(html ?? '')?.[1] ?? 'en',
    expected: parse(read('expected.yaml') ?? '{}'),
    questions: questions(),
    words: parse(readFileSync(join(root, 'rules/finding.yaml'), 'utf8')),
  };
}

function questions() {
  const groups: Record<string, { id: string; yes: string; ask: string; label?: string }[]> = parse(
    readFileSync(join(root, 'rules/questions.yaml'), 'utf8'),
  );
  return Object.entries(groups).flatMap(([group, list]) =>
    list.map((question) => ({ ...question, group, label: question.label ?? question.ask.split(/[:?(]/)[0] })),
  );
}
