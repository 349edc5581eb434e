/** Proves an address or a number: a code goes there and comes back. */
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct, useRows } from '../../api/hooks.ts';
import { asciiDigits } from '../forms/digits.ts';
import { Reading } from '../frame/reading.tsx';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useTexts } from '../portal.tsx';

type Method = 'email-code' | 'telephone-code';

const elementOf = { 'email-code': 'email', 'telephone-code': 'telephone' } as const;

export function CodeProof({ person, method }: { person: string; method: Method }) {
  const { t } = useTexts();
  const elements = useRows('listElements', { path: { person } }, { limit: 200 });
  const [attempt, setAttempt] = useState<string>();
  const send = useAct('sendVerificationCode', (answer) => setAttempt(answer.attempt));
  if (!elements.data) return <Reading of={elements}>{() => null}</Reading>;
  const target = elements.rows.findLast(
    ({ kind, supersededAt }) => kind === elementOf[method] && supersededAt === null,
  );
  if (!target) return <Text size="sm">{t(`proof.${elementOf[method]}.first`)}</Text>;
  const shown = String(target.value.address ?? target.value.number ?? '');
  return (
    <Stack gap="xs">
      <Text size="sm">
        {t(`proof.${elementOf[method]}.what`)} <bdi dir="ltr">{shown}</bdi>
      </Text>
      {send.error && <PortalTrouble error={send.error} />}
      <Group>
        <Button
          variant="default"
          loading={send.isPending}
          onClick={() => send.mutate({ path: { person }, body: { method, element: target.id } })}
        >
          {t(attempt ? 'code.again' : 'email.send')}
        </Button>
      </Group>
      {attempt && <Confirm attempt={attempt} done={() => setAttempt(undefined)} />}
    </Stack>
  );
}

function Confirm({ attempt, done }: { attempt: string; done: () => void }) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const confirm = useAct('confirmVerificationCode', ({ outcome }) => outcome === 'succeeded' && done());
  const digits = asciiDigits(code);
  const outcome = confirm.data?.outcome;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!confirm.isPending)
          confirm.mutate({ path: { verificationAttempt: attempt }, body: { code: digits } });
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('code.label')}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {outcome && outcome !== 'succeeded' && (
          <Alert color="orange" role="alert">
            {t(outcome === 'open' ? 'proof.wrong' : 'proof.failed')}
          </Alert>
        )}
        {confirm.error && <PortalTrouble error={confirm.error} />}
        <Group>
          <Button type="submit" loading={confirm.isPending} disabled={digits.length !== 6}>
            {t('code.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
