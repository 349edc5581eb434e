import { Button, Group, NativeSelect, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../api/call.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';

type Kind = Answer<'listCaseKinds'>['items'][number];
type Outcome = 'RETRY' | 'FINAL';

/** Decide: ask the customer for more, or end the case. Reasons are a closed list; words for the customer stand apart. */
export function DecisionForm({ of, kindCode }: { of: string; kindCode: string }) {
  const kinds = useRead('listCaseKinds');
  const kind = kinds.data?.items.find(({ code }) => code === kindCode);
  if (kinds.error) return <Trouble error={kinds.error} again={() => void kinds.refetch()} />;
  return kind ? <Form of={of} kind={kind} /> : null;
}

function Form({ of, kind }: { of: string; kind: Kind }) {
  const [outcome, setOutcome] = useState<Outcome>('FINAL');
  const [resolution, setResolution] = useState(kind.resolutions[0]?.code ?? '');
  const [reason, setReason] = useState(kind.reasons[0]?.code ?? '');
  const [customerText, setCustomerText] = useState('');
  const [colleagueText, setColleagueText] = useState('');
  const decide = useAct('decideCase');
  const texts = {
    ...(customerText.trim() && { customerText: customerText.trim() }),
    ...(colleagueText.trim() && { colleagueText: colleagueText.trim() }),
  };
  const send = () =>
    decide.mutate({
      path: { case: of },
      body:
        outcome === 'FINAL'
          ? { outcome, resolution, reason, ...texts }
          : { outcome, reason, wanted: [], ...texts },
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          Decide
        </Title>
        {decide.error && <Trouble error={decide.error} />}
        <SegmentedControl
          aria-label="Outcome"
          data={[
            { value: 'FINAL', label: 'End the case' },
            { value: 'RETRY', label: 'Ask the customer for more' },
          ]}
          value={outcome}
          onChange={(value) => setOutcome(value === 'RETRY' ? 'RETRY' : 'FINAL')}
        />
        {outcome === 'FINAL' && (
          <NativeSelect
            label="Resolution"
            description={kind.resolutions.find(({ code }) => code === resolution)?.follows}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={kind.resolutions.map(({ code, label }) => ({ value: code, label }))}
            value={resolution}
            onChange={(event) => setResolution(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label="Reason"
          data={kind.reasons.map(({ code, label }) => ({ value: code, label }))}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Textarea
          label="Words for the customer"
          description={kind.reasons.find(({ code }) => code === reason)?.customerTemplate}
          autosize
          minRows={2}
          maxLength={4000}
          value={customerText}
          onChange={(event) => setCustomerText(event.currentTarget.value)}
        />
        <Textarea
          label="Words for colleagues"
          description="The customer never sees these."
          autosize
          minRows={2}
          maxLength={4000}
          value={colleagueText}
          onChange={(event) => setColleagueText(event.currentTarget.value)}
        />
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            Ctrl Enter sends.
          </Text>
          <Button type="submit" loading={decide.isPending}>
            {outcome === 'FINAL' ? 'Decide' : 'Ask'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
