/** `npm run bench -- NAME`: a table a person can read, then as last line one JSON object. Without a name: the list. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/index.ts`));
const [name = ''] = process.argv.slice(2);
if (names.includes(name)) {
  const { run } = (await import(`./${name}/index.ts`)) as { run: () => Promise<void> }; // Safe: every bench exports run.
  await run();
} else {
  console.log(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exitCode = name === '' ? 0 : 1;
}
