/** `serve`: everything in one process. `api` and `worker`: the same code, as many as wanted, on one PostgreSQL. */
import { startWorker } from '../runtime/jobs/index.ts';
import { type Installation, openInstallation } from './compose.ts';
import type { Config } from './config.ts';
import { prepareFirstRun } from './first-start.ts';
import { listen } from './http.ts';

export type Running = { readonly url: string; stop(): Promise<void> };

export async function serve(
  config: Config,
  options: { empty: boolean; print: (line: string) => void },
): Promise<Running> {
  const installation = await openInstallation(config, { join: false, empty: options.empty });
  const stops: (() => Promise<void>)[] = [installation.stop];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
    stops.length = 0;
  };
  try {
    await prepareFirstRun(installation, options);
    const http = await listen(installation);
    stops.push(http.stop);
    stops.push(work(installation));
    const url = config.port === 0 ? `http://localhost:${http.port}` : config.publicUrl;
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One of several that answer requests. */
export async function serveApi(config: Config): Promise<Running> {
  const installation = await openInstallation(config, { join: true });
  const http = await listen(installation);
  const stop = async () => {
    await http.stop();
    await installation.stop();
  };
  return { url: config.publicUrl, stop };
}

/** One of several that run jobs. */
export async function serveWorker(config: Config): Promise<{ stop(): Promise<void> }> {
  const installation = await openInstallation(config, { join: true });
  const end = work(installation);
  const stop = async () => {
    await end();
    await installation.stop();
  };
  return { stop };
}

function work({ runtime, postgres, observer }: Installation): () => Promise<void> {
  const worker = startWorker({ runtime, databaseUrl: postgres.appUrl(), observe: observer.run });
  return () => worker.stop();
}
