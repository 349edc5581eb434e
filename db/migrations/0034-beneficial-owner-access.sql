-- access: a beneficial owner signs in to complete what is asked of them, and reaches that one person and nothing else.
-- An older worker can run beside it: it reads the columns it knows, and no owner has a membership before this.

alter table runtime.membership add column person_id uuid;

alter table runtime.membership drop constraint membership_role_check;
alter table runtime.membership add constraint membership_role_check
  check (role in ('owner', 'officer', 'senior-reviewer', 'reviewer', 'reseller-manager', 'engineer', 'examiner',
                  'customer', 'beneficial-owner'));
alter table runtime.membership add constraint membership_person_check
  check ((role = 'beneficial-owner') = (person_id is not null));

-- One role for a person in a tenant, and beside it one membership for each customer they speak for and for each owner
-- they are.
drop index runtime.membership_live;
create unique index membership_live on runtime.membership (tenant_id, user_id, customer_id, person_id)
  nulls not distinct where ended_at is null;
-- Whether an owner has ever entered by themselves: then nobody else sees what they told.
create index membership_person on runtime.membership (tenant_id, person_id) where person_id is not null;

drop function runtime.memberships_of(uuid);
create function runtime.memberships_of(person uuid)
  returns table (id uuid, tenant_id uuid, role text, customer_id uuid, person_id uuid, expires_at timestamptz,
                 as_of timestamptz, scopes text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.id, m.tenant_id, m.role, m.customer_id, m.person_id, m.expires_at, m.as_of, m.scopes
    from runtime.membership m
    where m.user_id = person and m.ended_at is null
    order by m.granted_at, m.id
  $$;
revoke all on function runtime.memberships_of(uuid) from public;
grant execute on function runtime.memberships_of(uuid) to gatehouse_app;
