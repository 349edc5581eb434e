/** Something said in one's own words: what is typed stays until it is sent. */
import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { Draft } from '../items/use-draft.ts';
import { PortalTrouble } from './trouble.tsx';

type Props = {
  draft: Draft<string>;
  label: string;
  description?: string;
  /** The words of the button. */
  send: string;
  /** How short and how long the server takes it. */
  length: { least: number; most: number };
  act: { readonly isPending: boolean; readonly error: unknown };
  sent: (text: string) => void;
  /** It has consequences at once, or is one answer among others. */
  weight?: 'grave' | 'light';
};

export function WordsForm({ draft, label, description, send, length, act, sent, weight }: Props) {
  const typed = draft.entered.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) sent(typed);
      }}
    >
      <Stack>
        <Textarea
          required
          autosize
          minRows={weight === 'light' ? 2 : 4}
          minLength={length.least}
          maxLength={length.most}
          dir="auto"
          label={label}
          description={description}
          value={draft.entered}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
        {act.error ? <PortalTrouble error={act.error} /> : null}
        <Group>
          <Button
            type="submit"
            loading={act.isPending}
            {...(weight === 'grave' && { color: 'red.8' })}
            {...(weight === 'light' && { variant: 'default' })}
          >
            {send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
