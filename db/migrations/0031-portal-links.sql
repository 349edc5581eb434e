-- applications: links that open the portal. The token is random, 256 bits, and leaves the server once, in a message; its
-- SHA-256 stays here. A link for applying belongs to nobody; one for coming back or for an owner belongs to an address.
-- An older worker can run beside it.

create table collect.portal_link (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  kind text not null check (kind in ('apply', 'resume', 'owner')),
  digest bytea not null unique check (octet_length(digest) = 32),
  -- What it opens: an invitation of an owner, or an application. Nothing for applying.
  opens_id uuid,
  email text,
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  check ((kind = 'apply') = (opens_id is null)),
  check ((kind = 'apply') = (email is null)),
  check ((ended_at is null) = (ended_by is null))
);
comment on table collect.portal_link is 'applications: links that open the portal, by the digest of their secret';
select runtime.keep_state('collect.portal_link');
create index on collect.portal_link (tenant_id, kind, id);
create index on collect.portal_link (tenant_id, opens_id) where ended_at is null;

-- Which organization a link belongs to must be known before the tenant is. It answers for one secret only.
create function collect.portal_link_of(secret_digest bytea)
  returns table (id uuid, tenant_id uuid, kind text, opens_id uuid, email text, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.id, l.tenant_id, l.kind, l.opens_id, l.email, l.expires_at
    from collect.portal_link l
    where l.digest = secret_digest and l.ended_at is null
  $$;
revoke all on function collect.portal_link_of(bytea) from public;
grant execute on function collect.portal_link_of(bytea) to gatehouse_app;
