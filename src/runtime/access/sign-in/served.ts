/**
 * What is served below /api/auth. better-auth answers more than we want: accounts made by anybody, addresses changed by
 * their holder, tokens of the identity provider. What is not in this table does not exist here.
 */

/** The method of each address, and the fields its body may have. */
const table: Record<string, { readonly method: 'GET' | 'POST'; readonly fields?: readonly string[] }> = {
  '/sign-in/email': { method: 'POST', fields: ['email', 'password', 'rememberMe'] },
  '/sign-in/social': {
    method: 'POST',
    fields: ['provider', 'callbackURL', 'errorCallbackURL', 'disableRedirect'],
  },
  '/callback/oidc': { method: 'GET' },
  '/sign-out': { method: 'POST', fields: [] },
  '/get-session': { method: 'GET' },
  '/list-sessions': { method: 'GET' },
  '/revoke-session': { method: 'POST', fields: ['token'] },
  '/revoke-other-sessions': { method: 'POST', fields: [] },
  '/change-password': { method: 'POST', fields: ['currentPassword', 'newPassword', 'revokeOtherSessions'] },
  '/request-password-reset': { method: 'POST', fields: ['email'] },
  '/reset-password': { method: 'POST', fields: ['token', 'newPassword'] },
  '/two-factor/enable': { method: 'POST', fields: ['password'] },
  '/two-factor/disable': { method: 'POST', fields: ['password'] },
  '/two-factor/verify-totp': { method: 'POST', fields: ['code', 'trustDevice'] },
  '/two-factor/verify-backup-code': { method: 'POST', fields: ['code', 'trustDevice'] },
  '/two-factor/generate-backup-codes': { method: 'POST', fields: ['password'] },
  '/passkey/generate-register-options': { method: 'GET' },
  '/passkey/verify-registration': { method: 'POST', fields: ['response', 'name'] },
  '/passkey/generate-authenticate-options': { method: 'GET' },
  '/passkey/verify-authentication': { method: 'POST', fields: ['response'] },
  '/passkey/list-user-passkeys': { method: 'GET' },
  '/passkey/update-passkey': { method: 'POST', fields: ['id', 'name'] },
  '/passkey/delete-passkey': { method: 'POST', fields: ['id'] },
};

export const signInPath = '/api/auth';

/** What the names of all cookies that carry a session hold, whatever stands before it. */
export const sessionCookie = 'gatehouse.session_';

export type Served = {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly fields: readonly string[];
};

export function servedAt(pathname: string): Served | undefined {
  const path = pathname.startsWith(`${signInPath}/`) ? pathname.slice(signInPath.length) : '';
  const found = Object.hasOwn(table, path) ? table[path] : undefined;
  return found && { path, method: found.method, fields: found.fields ?? [] };
}

/** True for the two steps that need the identity provider. */
export function needsProvider(path: string): boolean {
  return path === '/sign-in/social' || path === '/callback/oidc';
}
