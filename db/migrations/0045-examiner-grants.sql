-- access: an examiner's grant may be for named customers alone. An older worker can run beside it: it would show such an
-- examiner everything, so bring all workers up before the first such grant is given.

alter table runtime.membership add column customers uuid[];
alter table runtime.membership add constraint membership_customers_check
  check (customers is null or (role = 'examiner' and cardinality(customers) > 0));

drop function runtime.memberships_of(uuid);
create function runtime.memberships_of(person uuid)
  returns table (id uuid, tenant_id uuid, role text, customer_id uuid, person_id uuid, expires_at timestamptz,
                 as_of timestamptz, scopes text[], customers uuid[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.id, m.tenant_id, m.role, m.customer_id, m.person_id, m.expires_at, m.as_of, m.scopes, m.customers
    from runtime.membership m
    where m.user_id = person and m.ended_at is null
    order by m.granted_at, m.id
  $$;
revoke all on function runtime.memberships_of(uuid) from public;
grant execute on function runtime.memberships_of(uuid) to gatehouse_app;
