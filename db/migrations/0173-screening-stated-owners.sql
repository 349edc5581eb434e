-- determine/screening: owners whom an ownership statement names and nobody entered as persons are compared with the lists
-- too. An older worker is not to run beside it: it would find nobody where a stated owner is due, and clear the mark.

alter table determine.screening_subject drop constraint screening_subject_kind_check;
alter table determine.screening_subject
  add constraint screening_subject_kind_check
  check (kind in ('person', 'reseller', 'payment-means', 'stated-owner'));

-- Of a stated owner: the statement that describes it now. Where another does, or none, the owner is due.
alter table determine.screening_subject add column described_in uuid;
alter table determine.screening_subject
  add constraint screening_subject_described_check check (described_in is null or kind = 'stated-owner');

-- What statements say is sealed. The owners of every file are determined again by their job, and whom a file names is
-- marked then.
update collect.ownership_determination set look_again_on = current_date
where look_again_on is null or look_again_on > current_date;
