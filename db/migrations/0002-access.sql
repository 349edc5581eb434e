-- access: who may sign in, as what, for which tenant; and the keys of programs.
-- An older worker can run beside it: nothing that was there changes.

-- Sign-in itself is done by better-auth 1.7.6 with its two-factor and passkey plugins. These are its tables, under the
-- names it gives them; a test asks it whether it misses anything. Ids of people are ours, all others are its own.
create schema auth;
grant usage on schema auth to gatehouse_app;

create table auth."user" (
  id uuid primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean
);
comment on table auth."user" is 'access: people who can sign in, of every tenant; what they may do is in runtime.membership';

create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  membership text
);
comment on table auth.session is 'access: sessions of signed-in people; membership is the one they chose to work in';
create index "session_userId_idx" on auth.session ("userId");

create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  -- We ask the identity provider who somebody is, once. We keep nothing that could act in their name.
  check ("accessToken" is null and "refreshToken" is null and "idToken" is null)
);
comment on table auth.account is 'access: how a person proves who they are: a password hash, or a subject at the identity provider';
create index "account_userId_idx" on auth.account ("userId");
create unique index account_of_provider on auth.account ("providerId", "accountId");

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
comment on table auth.verification is 'access: one-time links and challenges, under the hash of their secret';
create index "verification_identifier_idx" on auth.verification (identifier);

create table auth."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
comment on table auth."twoFactor" is 'access: second factors; secret and codes are encrypted under the session secret';
create index "twoFactor_secret_idx" on auth."twoFactor" (secret);
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");

create table auth.passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
comment on table auth.passkey is 'access: public halves of passkeys';
create index "passkey_userId_idx" on auth.passkey ("userId");
create index "passkey_credentialID_idx" on auth.passkey ("credentialID");

create table auth."rateLimit" (
  id text primary key,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);
comment on table auth."rateLimit" is 'access: how often an address tried to sign in, shared by all servers';

grant select, insert, update, delete
  on auth."user", auth.session, auth.account, auth.verification, auth."twoFactor", auth.passkey, auth."rateLimit"
  to gatehouse_app;

-- What a person may do for a tenant. An examiner's grant is a membership with an end, and may be narrower.
create table runtime.membership (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  user_id uuid not null references auth."user" (id),
  role text not null check (role in ('owner', 'officer', 'senior-reviewer', 'reviewer', 'reseller-manager', 'engineer',
                                     'examiner', 'customer')),
  customer_id uuid,
  purpose text,
  expires_at timestamptz,
  as_of timestamptz,
  scopes text[],
  granted_at timestamptz not null,
  granted_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((role = 'customer') = (customer_id is not null)),
  check ((role = 'examiner') = (expires_at is not null)),
  check ((role = 'examiner') = (purpose is not null)),
  check (role = 'examiner' or (as_of is null and scopes is null)),
  check ((ended_at is null) = (ended_by is null))
);
comment on table runtime.membership is 'access: who may act for a tenant, in which role, until when';
select runtime.keep_state('runtime.membership');
-- One role for a person in a tenant, and beside it one membership for each customer they speak for.
create unique index membership_live on runtime.membership (tenant_id, user_id, customer_id) nulls not distinct
  where ended_at is null;
create index on runtime.membership (tenant_id, id);
create index on runtime.membership (user_id) where ended_at is null;

-- Keys of programs. The secret is random, 256 bits, and leaves the server once; its SHA-256 stays here.
create table runtime.service_key (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  name text not null,
  digest bytea not null unique check (octet_length(digest) = 32),
  scopes text[] not null,
  expires_at timestamptz,
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
comment on table runtime.service_key is 'access: keys of programs and what each may do';
select runtime.keep_state('runtime.service_key');
create index on runtime.service_key (tenant_id, id);

-- Apart from the key itself, because it is noted now and then and is no part of its history.
create table runtime.service_key_use (
  key_id uuid primary key references runtime.service_key (id),
  tenant_id uuid not null,
  last_used_at timestamptz not null
);
comment on table runtime.service_key_use is 'access: about when each key was last used';
select runtime.keep_state('runtime.service_key_use');

-- Who somebody is must be known before the tenant is, and row-level security hides every row until then. These two
-- look across tenants, and answer for one person or one secret only.
create function runtime.memberships_of(person uuid)
  returns table (id uuid, tenant_id uuid, role text, customer_id uuid, expires_at timestamptz, as_of timestamptz,
                 scopes text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.id, m.tenant_id, m.role, m.customer_id, m.expires_at, m.as_of, m.scopes
    from runtime.membership m
    where m.user_id = person and m.ended_at is null
    order by m.granted_at, m.id
  $$;

create function runtime.service_key_of(secret_digest bytea)
  returns table (id uuid, tenant_id uuid, scopes text[], expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select k.id, k.tenant_id, k.scopes, k.expires_at
    from runtime.service_key k
    where k.digest = secret_digest and k.ended_at is null
  $$;

revoke all on function runtime.memberships_of(uuid), runtime.service_key_of(bytea) from public;
grant execute on function runtime.memberships_of(uuid), runtime.service_key_of(bytea) to gatehouse_app;
