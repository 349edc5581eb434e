import { Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Answer } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { ThingName } from '../pages/thing-named.tsx';
import { linkSaid } from './said.ts';

/** Asks that a party no longer counts as the person a determination names. */
export default function UnlinkDialog({ row, close }: FormProps) {
  const { id, target } = row as unknown as Answer<'getSpecialMeasure'>; // Safe: it is offered on the page of a measure alone.
  const links = target.kind === 'person' ? target.links : [];
  const [party, setParty] = useState(links[0]?.party ?? '');
  const ask = useAct('proposeSpecialMeasureStep', close);
  return (
    <Modal opened onClose={close} title="Unlink a party" closeOnClickOutside={false}>
      <ActForm
        does="Ask to unlink"
        submit={() => {
          ask.mutate({ path: { measure: id }, body: { step: { kind: 'unlink', party } } });
        }}
        close={close}
        error={ask.error}
        pending={ask.isPending}
        disabled={links.length === 0}
        beside={links.length === 0 && <Text size="sm">Nobody is linked.</Text>}
      >
        <Radio.Group
          label="Who is no longer linked"
          error={errorAt(ask.error, 'step.party')}
          value={party}
          onChange={setParty}
        >
          <Stack gap={10} mt={6}>
            {links.map((link) => (
              <Radio
                key={link.party}
                size="xs"
                value={link.party}
                label={<ThingName id={link.party} />}
                description={`${linkSaid[link.because]}, ${link.party}`}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          It holds when another person has decided on it. Then the measure no longer bears on the accounts
          behind which the party stands.
        </Text>
      </ActForm>
    </Modal>
  );
}
