/** `npm run check`: the checks of the inner loop, without those that take long. */
import { runAll } from './checks/run-all.mjs';
import { checks } from './checks/table.mjs';

await runAll(checks.filter((check) => check.when !== 'full'));
