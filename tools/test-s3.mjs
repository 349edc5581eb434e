/** `npm run test:s3`: plays the object store, and an archive in it, against a real server, moto from PyPI, in an environment of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const motoVersion = '5.1.14';
/** The connector alone; sealing, searching and erasing with the archive in the store; and the store out of reach. */
const played = [
  'src/connectors/object-store',
  'src/program/collect/access-log/sealed/sealed.db.test.ts',
  'test/crash/store-away.test.ts',
];
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-s3-'));
const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed`);
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function answers(url) {
  for (let tries = 0; tries < 120; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the server did not start');
}

let server;
try {
  run('python3', ['-m', 'venv', folder]);
  const bin = join(folder, 'bin');
  run(join(bin, 'pip'), [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    `moto[s3,server]==${motoVersion}`,
  ]);
  if (!existsSync(join(bin, 'moto_server'))) throw new Error('moto has no server');
  const port = await freePort();
  server = spawn(join(bin, 'moto_server'), ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--project', 'store', '--project', 'crash', ...played],
    {
      stdio: 'inherit',
      env: { ...process.env, GATEHOUSE_TEST_S3: url },
    },
  );
  process.exitCode = status ?? 1;
} finally {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
}
