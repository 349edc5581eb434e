import { type ChosenField, ChosenLines, chosenIn } from '../acts/chosen-lines.tsx';
import { useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';
import { codeSaid } from '../words.ts';

/** Classes of records, chosen from those the program keeps: each with the years it is kept now. */
export default function RecordClassesField(field: ChosenField) {
  const { data, error, refetch } = useRead('listRetentionLimits');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  const yearsOf = new Map((data?.items ?? []).map((one) => [one.class, one.years]));
  const classes = [...yearsOf.keys()].map((name) => ({ value: name, label: codeSaid(name) }));
  return (
    <ChosenLines
      {...field}
      maxDropdownHeight={260}
      placeholder={chosenIn(field.value).length === 0 ? 'Every class' : undefined}
      nothingFoundMessage={data ? 'No class has these words.' : 'Loading…'}
      data={classes.sort((one, other) => one.label.localeCompare(other.label, 'en'))}
      says={(name) => `Kept ${yearsOf.get(name)} years`}
    />
  );
}
