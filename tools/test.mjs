/** `npm test`: makes the clone ready and runs every check. */
import { runAll } from './checks/run-all.mjs';
import { checks } from './checks/table.mjs';

await runAll(checks);
