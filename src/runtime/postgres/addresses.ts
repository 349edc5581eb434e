/** The URLs of a server. Any client that takes a libpq URL understands them, sockets included. */
import { createHmac } from 'node:crypto';
import { DatabaseFault } from './types.ts';

export const ownerRole = 'gatehouse_owner';
export const appRole = 'gatehouse_app';
export const databaseName = 'gatehouse';

/** Longest path of a Unix socket: 107 bytes on Linux, 103 on macOS. */
const longestSocketPath = 103;

export type Address = { readonly port: number; readonly socketDir: string | undefined };

export function socketFits(socketDir: string, port: number): boolean {
  return Buffer.byteLength(`${socketDir}/.s.PGSQL.${port}`) <= longestSocketPath;
}

export function urlOf(address: Address, role: { user: string; password: string }, database: string): string {
  const host = address.socketDir === undefined ? '127.0.0.1' : encodeURIComponent(address.socketDir);
  const user = `${encodeURIComponent(role.user)}:${encodeURIComponent(role.password)}`;
  return `postgres://${user}@${host}:${address.port}/${encodeURIComponent(database)}`;
}

/** The same server, role and parameters; another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/**
 * For a server the operator runs: the URL of the application role there, and its password.
 *
 * The password follows from the owner's, so that every replica arrives at the same one and nothing is stored.
 */
export function externalAppAccess(ownerUrl: string): { url: string; password: string } {
  const url = new URL(ownerUrl);
  if (url.password === '') {
    throw new DatabaseFault(
      'no-password-in-url',
      `DATABASE_URL has no password, so none can be set for ${appRole}. Create that role yourself and give its URL in GATEHOUSE_APP_DATABASE_URL.`,
    );
  }
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(appRole).digest('base64url');
  url.username = appRole;
  url.password = password;
  return { url: url.href, password };
}
