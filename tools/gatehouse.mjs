#!/usr/bin/env node
/** The command `gatehouse`: makes the clone ready and runs the program, in this same process. */
import { ensure } from './ensure.mjs';

ensure({ development: false });

// Started by tools/start.mjs: when that is gone, nobody could stop us any more, so we stop as if asked to.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

const { register } = await import('tsx/esm/api');
register();
await import('../src/main/cli.ts');
