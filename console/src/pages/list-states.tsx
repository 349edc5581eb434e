import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Asked } from './list-filters.tsx';
import type { List } from './list-of.ts';

/** The states of which one is looked at; it stands in the address beside what else is asked. */
export function ListStates({ list: { path, states }, asked }: { list: List; asked: Asked }) {
  const navigate = useNavigate();
  if (!states) return null;
  return (
    <SegmentedControl
      aria-label="State"
      data={[...states]}
      value={asked.state ?? ''}
      onChange={(state) => void navigate({ to: path, search: { ...asked, state } as never })} // Safe: the router of this console knows no typed searches.
      style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
    />
  );
}
