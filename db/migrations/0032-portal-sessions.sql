-- access: sessions entered by a mailed link and code. Such a session names the organization it was entered for, and works
-- there for a customer or a beneficial owner only. An older worker can run beside it, but must not serve sign-ins: it
-- would take such a session for a whole one.

alter table auth.session add column portal text;
comment on column auth.session.portal is 'the organization a session entered by link and code works for; null for a whole one';
