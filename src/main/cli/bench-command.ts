/** The command `gatehouse bench`: the same as `npm run bench`, from anywhere. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export function addBenchCommand(program: Command): void {
  program
    .command('bench [name]')
    .description('measure: a table for people, then one line of JSON; without a name, what can be measured')
    .action(async (name: string | undefined) => {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', 'bench/run.ts', ...(name === undefined ? [] : [name])],
        { cwd: root, stdio: 'inherit' },
      );
      const [code] = await once(child, 'exit');
      process.exitCode = typeof code === 'number' ? code : 1;
    });
}
