/** The identity provider of the organization, for single sign-on. Told by the environment; asked for when needed. */

export type OidcSettings = {
  /** Its address, as in the `iss` of its tokens. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which proves itself by PKCE alone. */
  readonly clientSecret?: string;
};

/** The three variables that tell of it; all others are left alone. */
export type OidcEnvironment = {
  readonly GATEHOUSE_OIDC_ISSUER?: string | undefined;
  readonly GATEHOUSE_OIDC_CLIENT_ID?: string | undefined;
  readonly GATEHOUSE_OIDC_CLIENT_SECRET?: string | undefined;
};

/** @throws Error naming the variable that is missing: half a provider is a mistake, not a choice. */
export function oidcFrom(environment: OidcEnvironment): OidcSettings | undefined {
  const issuer = environment.GATEHOUSE_OIDC_ISSUER;
  const clientId = environment.GATEHOUSE_OIDC_CLIENT_ID;
  const clientSecret = environment.GATEHOUSE_OIDC_CLIENT_SECRET;
  if (!issuer && !clientId) return undefined;
  if (!issuer) throw new Error('GATEHOUSE_OIDC_ISSUER is missing beside GATEHOUSE_OIDC_CLIENT_ID');
  if (!clientId) throw new Error('GATEHOUSE_OIDC_CLIENT_ID is missing beside GATEHOUSE_OIDC_ISSUER');
  return { issuer, clientId, ...(clientSecret ? { clientSecret } : {}) };
}
