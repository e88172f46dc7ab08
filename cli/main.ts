import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** `node cli/main.ts`: the audit command. Compiled code is kept, so the next start takes half the time. */
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/policy-loupe/compiled', import.meta.url)));
const { command } = await import('./command.ts');
process.exitCode = await command(process.argv.slice(2));
