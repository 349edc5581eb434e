import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Trouble } from '../trouble.tsx';

type Props = {
  /** What the button says that does it. */
  does: string;
  submit: () => void;
  close: () => void;
  /** What came of the last try, above the fields. */
  error: unknown;
  pending: boolean;
  /** It takes something away. */
  bites?: boolean;
  disabled?: boolean;
  /** What the other button says. */
  leaves?: string;
  /** Stands before both buttons. */
  beside?: ReactNode;
  children: ReactNode;
};

/** The form of every dialog that does something: what went wrong, the fields, and the way out beside the way on. */
export function ActForm(props: Props) {
  const { does, submit, close, error, pending, bites, disabled, leaves = 'Cancel', beside, children } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        {error != null && <Trouble error={error} />}
        {children}
        <Group justify="flex-end">
          {beside}
          <Button variant="default" onClick={close}>
            {leaves}
          </Button>
          <Button type="submit" loading={pending} disabled={disabled} {...(bites ? { color: 'red.8' } : {})}>
            {does}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
