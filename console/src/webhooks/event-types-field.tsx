import { type ChosenField, ChosenLines, chosenIn } from '../acts/chosen-lines.tsx';
import { useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';

/** Types of events, chosen from those there are: a search finds them by name and by what they say. */
export default function EventTypesField(field: ChosenField) {
  const { data, error, refetch } = useRead('listEventTypes');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  const saysOf = new Map((data?.items ?? []).map(({ type, describes }) => [type, describes]));
  // What was chosen before stays in sight also where this release knows it no more.
  const types = [...new Set([...saysOf.keys(), ...chosenIn(field.value)])];
  return (
    <ChosenLines
      {...field}
      maxDropdownHeight={320}
      nothingFoundMessage={data ? 'No event has these words.' : 'Loading…'}
      data={types}
      filter={({ options, search }) =>
        options.filter(
          (option) => 'value' in option && matches(`${option.value} ${saysOf.get(option.value)}`, search),
        )
      }
      says={(type) => saysOf.get(type)}
    />
  );
}

function matches(text: string, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/);
  return words.every((word) => text.toLowerCase().includes(word));
}
