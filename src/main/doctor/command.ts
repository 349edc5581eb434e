/** The command `gatehouse doctor`. */
import type { Command } from 'commander';
import { readConfig } from '../config.ts';

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description(
      'say what is wrong with this installation and how to mend it; ends with 1 when something fails',
    )
    .option('--json', 'for programs', false)
    .action(async ({ json }: { json: boolean }) => {
      const [{ runDoctor }, { isHealthy, printChecks }, { parts }] = await Promise.all([
        import('./index.ts'),
        import('./print.ts'),
        import('../parts.ts'),
      ]);
      const config = readConfig(process.env);
      const checks = await runDoctor({ config, parts, masterKey: process.env.GATEHOUSE_MASTER_KEY });
      process.stdout.write(printChecks(checks, { json }));
      process.exitCode = isHealthy(checks) ? 0 : 1;
    });
}
