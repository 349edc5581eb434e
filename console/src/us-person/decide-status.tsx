import { Checkbox, Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { titleFor } from '../words.ts';
import type { StatusClaim } from './status-section.tsx';

type Props = { person: string; known: StatusClaim; close: () => void };

/** One ground with one piece of evidence that was seen, or foreign. What was claimed stands in the form at first. */
export function DecideStatus({ person, known, close }: Props) {
  const [chosen, setChosen] = useState<string>(known.claim?.ground ?? 'foreign');
  const [branch, setBranch] = useState(known.claim?.foreignBranch ?? false);
  const [kind, setKind] = useState('');
  const [reference, setReference] = useState('');
  const [seenOn, setSeenOn] = useState('');
  const decide = useAct('decidePersonStatus', close);
  const ground = known.grounds.find((one) => one.ground === chosen);
  const evidence = ground?.evidence.find((one) => one === kind) ?? ground?.evidence[0];
  const submit = () => {
    if (!ground || !evidence) return decide.mutate({ path: { person }, body: { status: 'foreign' } });
    const body = {
      status: 'us' as const,
      ground: ground.ground,
      foreignBranch: branch && ground.ground === 'organized-in-us',
      evidence: [{ kind: evidence, reference, seenOn }],
    };
    return decide.mutate({ path: { person }, body });
  };
  return (
    <Modal opened onClose={close} title="Decide on U.S. status" closeOnClickOutside={false}>
      <ActForm does="Decide" submit={submit} close={close} error={decide.error} pending={decide.isPending}>
        <NativeSelect
          label="Decision"
          data={[
            ...known.grounds.map((one) => ({
              value: one.ground,
              label: `U.S. person: ${titleFor(one.ground)}`,
            })),
            { value: 'foreign', label: 'Foreign person' },
          ]}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        {ground && (
          <>
            {ground.ground === 'organized-in-us' && (
              <Checkbox
                label="A foreign branch"
                checked={branch}
                onChange={(event) => setBranch(event.currentTarget.checked)}
              />
            )}
            <NativeSelect
              label="Evidence seen"
              data={ground.evidence.map((value) => ({ value, label: titleFor(value) }))}
              value={evidence}
              onChange={(event) => setKind(event.currentTarget.value)}
            />
            <TextInput
              required
              label="Where it is kept"
              description="The id of the document, or the register and number"
              value={reference}
              onChange={(event) => setReference(event.currentTarget.value)}
            />
            <TextInput
              required
              type="date"
              label="Seen on"
              value={seenOn}
              onChange={(event) => setSeenOn(event.currentTarget.value)}
            />
          </>
        )}
        <Text size="sm" c="dimmed">
          The person counts so from now on. A claim that is open is answered by it, and its case ends.
        </Text>
      </ActForm>
    </Modal>
  );
}
