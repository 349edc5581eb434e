import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { titleFor } from '../words.ts';
import type { Filter, List } from './list-of.ts';

export type Asked = Readonly<Record<string, string>>;

/** What is asked of a list stands in the address: a link shows what its sender saw, and back goes back. */
export function ListFilters({ list, asked }: { list: List; asked: Asked }) {
  const navigate = useNavigate();
  const filters = list.filters ?? [];
  const set = (name: string, value: string) => {
    const { [name]: _before, ...others } = asked;
    void navigate({ to: list.path, search: (value ? { ...others, [name]: value } : others) as never }); // Safe: the router of this console knows no typed searches.
  };
  const narrowed = filters.some(({ name }) => asked[name]);
  return (
    <Group gap="sm" align="end">
      {filters.map((filter) => (
        <One key={`${filter.name} ${asked[filter.name] ?? ''}`} filter={filter} asked={asked} set={set} />
      ))}
      {narrowed && (
        <Button
          size="xs"
          variant="subtle"
          onClick={
            () => void navigate({ to: list.path, search: withoutFilters(list, asked) as never }) // Safe: as above.
          }
        >
          Clear filters
        </Button>
      )}
    </Group>
  );
}

/** The state stays, and what is asked of another list of the same screen. */
function withoutFilters({ filters = [] }: List, asked: Asked): Asked {
  return Object.fromEntries(
    Object.entries(asked).filter(([name]) => !filters.some((filter) => filter.name === name)),
  );
}

type Options = NonNullable<Filter['options']>;

/** As many as the API gives at once; a list beyond them is asked for in the address. */
const allLists = { query: { limit: 200 } } as const;

/** What is chosen stays a choice, also one that the parts no longer name. */
function useOptions({ optionsFrom, options }: Filter, chosen: string): Options | undefined {
  const kinds = useRead('listCaseKinds', {}, { enabled: optionsFrom === 'case-kinds' });
  const catalogue = useRead('getClockCatalogue', {}, { enabled: optionsFrom === 'clocks' });
  const lists = useRead('listScreeningLists', allLists, { enabled: optionsFrom === 'screening-lists' });
  if (!optionsFrom) return options;
  const read: Options = {
    'case-kinds': (kinds.data?.items ?? []).map(({ code, label }) => ({ value: code, label })),
    clocks: obligationsOf(catalogue.data?.clocks ?? []),
    'screening-lists': (lists.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
  }[optionsFrom];
  const known = chosen === '' || read.some(({ value }) => value === chosen);
  return known ? read : [...read, { value: chosen, label: titleFor(chosen) }];
}

/** Those for which something starts a clock here. */
function obligationsOf(clocks: Answer<'getClockCatalogue'>['clocks']): Options {
  const started = clocks.filter((one) => one.started).flatMap(({ obligations }) => obligations);
  return [...new Set(started.map(({ id }) => id))].map((value) => ({ value, label: titleFor(value) }));
}

type OneProps = { filter: Filter; asked: Asked; set: (name: string, value: string) => void };

function One({ filter, asked, set }: OneProps) {
  const { name, label } = filter;
  const value = asked[name] ?? '';
  const options = useOptions(filter, value);
  if (options)
    return (
      <NativeSelect
        size="xs"
        label={label}
        // As wide before its choices are read as after.
        {...(filter.optionsFrom ? { w: 190 } : {})}
        data={[{ value: '', label: filter.none ?? 'Any' }, ...options]}
        value={value}
        onChange={(event) => set(name, event.currentTarget.value)}
      />
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get(name);
        set(name, typeof typed === 'string' ? typed.trim() : '');
      }}
    >
      <TextInput
        size="xs"
        label={label}
        name={name}
        type={filter.day ? 'date' : 'text'}
        defaultValue={value}
        placeholder={filter.hint}
        onBlur={(event) => {
          if (event.currentTarget.value.trim() !== value) set(name, event.currentTarget.value.trim());
        }}
      />
    </form>
  );
}
