-- beneficial-owners: fills the reliance of 0037 from what was verified before. Apart, because verification's tables come
-- after it. An older worker can run beside it.

insert into collect.ownership_reliance (tenant_id, subject_id, relied_on_at)
  select file.tenant_id, file.subject_id, max(verification.since)
  from collect.ownership_determination file
  join determine.verification on verification.tenant_id = file.tenant_id and verification.outcome = 'verified'
    and (verification.person_id = file.subject_id
         or exists (select from collect.named_holder
                    where named_holder.entity_id = file.subject_id
                      and named_holder.person_id = verification.person_id))
  group by file.tenant_id, file.subject_id
  on conflict do nothing;
