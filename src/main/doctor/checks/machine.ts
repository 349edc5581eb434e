/** The machine: Node, the data directory and its room, the port. */
import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Config } from '../../config.ts';
import { type Check, fail, ok, warn } from '../check.ts';

/** The oldest Node this runs on, as in package.json. */
const oldestNode = [20, 19] as const;
const leastBytes = 268_435_456;
const fewBytes = 2 * 1_073_741_824;

export function checkNode(version = process.versions.node): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (enough) return ok('node', `Node ${version}`);
  return fail(
    'node',
    `Node ${version} is too old`,
    `Install Node ${oldestNode.join('.')} or later (20, 22 or 24).`,
  );
}

export async function checkDirectory(dir: string): Promise<Check[]> {
  const found = await stat(dir).catch(() => undefined);
  if (!found) {
    return [
      warn(
        'directory',
        `${dir} is not there yet`,
        'Start Gatehouse once: npm start makes it. Or set GATEHOUSE_DIR.',
      ),
    ];
  }
  if (!found.isDirectory()) {
    return [
      fail(
        'directory',
        `${dir} is not a directory`,
        'Move the file away, or set GATEHOUSE_DIR to another place.',
      ),
    ];
  }
  const usable = await access(dir, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!usable) {
    return [
      fail(
        'directory',
        `${dir} cannot be read and written by this user`,
        `chown -R "$(id -u)" ${dir}, or run as its owner.`,
      ),
    ];
  }
  const { bavail, bsize } = await statfs(dir);
  return [ok('directory', dir), room(bavail * bsize)];
}

function room(bytes: number): Check {
  const gigabytes = `${(bytes / 1_073_741_824).toFixed(1)} GiB free`;
  const mend = 'Free some room, or move the data directory to a larger disk.';
  if (bytes < leastBytes) return fail('disk', gigabytes, mend);
  return bytes < fewBytes ? warn('disk', gigabytes, mend) : ok('disk', gigabytes);
}

/** The port is free, or Gatehouse itself answers there. */
export async function checkPort(config: Pick<Config, 'host' | 'port'>): Promise<Check> {
  const { host, port } = config;
  if (port === 0) return ok('port', 'any free port');
  const code = await tryListening(host, port);
  if (code === undefined) return ok('port', `${host}:${port} is free`);
  if (code === 'EACCES') {
    return fail(
      'port',
      `this user may not listen on ${port}`,
      'Set PORT to a number above 1023, or put a proxy before it.',
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return fail(
      'port',
      `${host} is no address of this machine`,
      'Set HOST to 127.0.0.1, 0.0.0.0 or an address of this machine.',
    );
  }
  if (await isGatehouse(host, port)) return ok('port', `Gatehouse answers on ${host}:${port}`);
  return fail('port', `another program has ${host}:${port}`, 'Stop it, or set PORT to another number.');
}

function tryListening(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function isGatehouse(host: string, port: number): Promise<boolean> {
  const reach = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  try {
    const response = await fetch(`http://${reach.includes(':') ? `[${reach}]` : reach}:${port}/healthz`, {
      signal: AbortSignal.timeout(2000),
    });
    const json: unknown = await response.json();
    return typeof json === 'object' && json !== null && 'status' in json && json.status === 'up';
  } catch {
    return false;
  }
}
