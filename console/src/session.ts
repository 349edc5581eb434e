/** Who is signed in, as `GET /v1/access/session` tells. */
export type Session = {
  readonly role: string | null;
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly examiner: { readonly asOf: string | null; readonly expiresAt: string } | null;
  readonly memberships: readonly { readonly current: boolean; readonly tenantName: string | null }[];
};
