/** `npm test`: makes the clone ready and runs every check. `npm run check` leaves out those that take long. */
import { ensure } from './ensure.mjs';

ensure({ development: true });

const { register } = await import('tsx/esm/api');
register();
const { runAll } = await import('./checks/run-all.ts');
const { checks } = await import('./checks/table.ts');
const innerLoop = process.argv.includes('--inner-loop');
await runAll(checks.filter(({ when }) => !innerLoop || when !== 'full'));
