import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { openInstallation } from './setup/installation.ts';
import { readStory, runStory } from './setup/scenario.ts';

const inParts = (await readdir('src', { recursive: true }))
  .filter((path) => /\/scenarios\/[^/]+\.yaml$/.test(path))
  .map((path) => join('src', path));
const acrossParts = (await readdir('scenarios'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('scenarios', name));
const paths = [...inParts, ...acrossParts];

describe('the stories', () => {
  for (const path of paths.sort()) {
    it(path, async () => {
      const told = await readStory(path);
      const gatehouse = await openInstallation(told.at === undefined ? {} : { at: told.at });
      try {
        await runStory(gatehouse, told);
      } finally {
        await gatehouse.close();
      }
    });
  }
});
