/** Builds the console when its sources have changed since the last build: `console/dist/.built` holds their digest. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../console', import.meta.url));
const mark = join(folder, 'dist', '.built');

export async function buildConsole() {
  const digest = digestOfSources();
  if (read(mark) === digest) return;
  const { build } = await import('vite');
  // The directives that mantine's files begin with mean nothing in a browser; a line for each would hide real warnings.
  const quiet = {
    onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
  };
  await build({
    root: folder,
    configFile: join(folder, 'vite.config.ts'),
    logLevel: 'warn',
    build: { rolldownOptions: quiet },
  });
  writeFileSync(mark, digest);
}

function digestOfSources() {
  const hash = createHash('sha256').update(readFileSync(join(folder, '..', 'package-lock.json')));
  const names = readdirSync(folder, { recursive: true })
    .filter((name) => !name.startsWith('dist'))
    .sort();
  for (const name of names) {
    const path = join(folder, name);
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildConsole();
