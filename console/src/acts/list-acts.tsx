import { Button, Group, Tooltip } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { Session } from '../session.ts';
import { wordsFor } from '../words.ts';
import type { Act, Row } from './act.ts';
import { ActDialog } from './act-dialog.tsx';
import { actsOf } from './by-list.ts';

type Props = {
  path: string;
  row?: Row;
  name?: string;
  /** There are more than stand beside each other on a narrow screen. */
  wraps?: true;
};

/** What can be done from a list, or to one of its rows. */
export default function ListActs({ path, row, name, wraps }: Props) {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  const [doing, setDoing] = useState<Act>();
  const acts = (row ? actsOf[path]?.row : actsOf[path]?.make) ?? [];
  return (
    <Group gap={6} wrap={wraps || !row ? 'wrap' : 'nowrap'}>
      {acts.map((act) => (
        <ActButton
          key={act.label}
          act={act}
          named={name ? `${act.label}: ${name}` : act.label}
          whyNot={whyNot(act, row && { ...row, me: session?.actor }, session?.role)}
          small={row !== undefined}
          start={() => setDoing(act)}
        />
      ))}
      {doing && <Doing act={doing} row={row} close={() => setDoing(undefined)} />}
    </Group>
  );
}

function Doing({ act, row, close }: { act: Act; row: Row | undefined; close: () => void }) {
  const Form = act.form;
  if (!Form) return <ActDialog act={act} row={row} close={close} />;
  return (
    <Suspense fallback={null}>
      <Form row={row} close={close} />
    </Suspense>
  );
}

function whyNot(act: Act, row: Row | undefined, role: string | null | undefined): string | undefined {
  if (!role || !act.roles.includes(role)) return `Only for: ${act.roles.map(wordsFor).join(', ')}.`;
  return row && act.unless?.(row);
}

type ButtonProps = { act: Act; named: string; whyNot: string | undefined; small: boolean; start: () => void };

/** A button that is off can still be reached, and says why. */
function ActButton({ act, named, whyNot: reason, small, start }: ButtonProps) {
  const button = (
    <Button
      size={small ? 'compact-xs' : 'xs'}
      variant={small ? 'default' : 'filled'}
      aria-label={reason ? `${named} (${reason})` : named}
      {...(reason ? { 'data-disabled': true, 'aria-disabled': true } : { onClick: start })}
    >
      {act.label}
    </Button>
  );
  return reason ? <Tooltip label={reason}>{button}</Tooltip> : button;
}
