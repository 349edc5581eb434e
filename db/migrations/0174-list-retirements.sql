-- determine/lists: a list that is no longer wanted is retired, and may be taken up again. An older worker is not to run
-- beside it: it would go on comparing with a list that was retired.

-- Of the last retirement: it ended where the list was taken up again after it.
alter table determine.screening_list
  add column retired_at timestamptz,
  add column retired_because text,
  add column retired_words text,
  add column resumed_at timestamptz,
  add constraint screening_list_retired_check
    check ((retired_at is null) = (retired_because is null) and (retired_at is null) = (retired_words is null)
           and (resumed_at is null or resumed_at >= retired_at));
