import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useAct } from '../../api/hooks.ts';
import { ApiError } from '../../api/problem.ts';
import { asciiDigits } from '../forms/digits.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useTexts } from '../portal.tsx';
import type { Beginning } from './begin-form.tsx';
import type { Opened } from './entry-page.tsx';

type Props = {
  token: string;
  opened: Opened;
  begin?: Beginning;
  /** Back to what was told first, where the server does not take it. */
  correct?: () => void;
  entered: () => void;
  again: () => void;
};

/** Mail takes a while; a second code sent too early only makes the first one look wrong. */
const waitSeconds = 30;

export function CodeForm({ token, opened, begin, correct, entered, again }: Props) {
  const { t, moment } = useTexts();
  const [code, setCode] = useState('');
  const wait = useCountdown(waitSeconds);
  const enter = useAct('enterPortal', entered);
  const digits = asciiDigits(code);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!enter.isPending)
          enter.mutate({ body: { token, opening: opened.opening, code: digits, ...(begin && { begin }) } });
      }}
    >
      <Stack>
        <Text role="status">
          {t('code.sent', { address: opened.sentTo, until: moment(opened.expiresAt) })}
        </Text>
        <TextInput
          label={t('code.label')}
          description={t('code.what')}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
          data-autofocus
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {enter.error && <PortalTrouble error={enter.error} />}
        <TriesLeft error={enter.error} />
        {correct && <NotTaken error={enter.error} correct={correct} />}
        <Group>
          <Button type="submit" loading={enter.isPending}>
            {t('code.enter')}
          </Button>
          <Button variant="subtle" disabled={wait > 0} onClick={again}>
            {wait > 0 ? t('code.wait', { count: wait }) : t('code.again')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function TriesLeft({ error }: { error: unknown }) {
  const { t } = useTexts();
  const left =
    error instanceof ApiError && 'entriesLeft' in error.problem ? error.problem.entriesLeft : undefined;
  return typeof left === 'number' ? <Text size="sm">{t('code.left', { count: left })}</Text> : null;
}

/** What was told first is read with the code; what is wrong there is said here. */
function NotTaken({ error, correct }: { error: unknown; correct: () => void }) {
  const { t } = useTexts();
  const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  const told = errors.filter(({ field }) => field.startsWith('body.begin'));
  if (told.length === 0) return null;
  return (
    <>
      {told.map(({ field, code, detail }) => (
        <Text key={`${field} ${code}`} size="sm">
          {t(`field.${code}`, { defaultValue: detail ?? t('field.unknown') })}
        </Text>
      ))}
      <Group>
        <Button variant="default" onClick={correct}>
          {t('begin.correct')}
        </Button>
      </Group>
    </>
  );
}

function useCountdown(from: number): number {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    const each = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(each);
  }, []);
  return left;
}
