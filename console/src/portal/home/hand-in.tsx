import { Button, Group, Stack, Text } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import { useAct } from '../../api/hooks.ts';
import { ApiError } from '../../api/problem.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useTexts } from '../portal.tsx';

/** Says that it is all there. What is due now and not given is named. */
export function HandIn({ application }: { application: Answer<'getOwnApplication'> }) {
  const { t, moment } = useTexts();
  const submit = useAct('submitApplication');
  if (application.handedInAt)
    return <Text>{t('handIn.done', { moment: moment(application.handedInAt) })}</Text>;
  const missing = submit.error instanceof ApiError ? (submit.error.problem.errors ?? []) : [];
  return (
    <Stack gap="xs">
      <Text size="sm">{t('handIn.what')}</Text>
      {submit.error && <PortalTrouble error={submit.error} />}
      {missing.map(({ field, code, detail }) => (
        <Text key={`${field} ${code}`} size="sm">
          {t(`requirement.${code}.title`, { defaultValue: detail ?? code })}
        </Text>
      ))}
      <Group>
        <Button
          loading={submit.isPending}
          onClick={() => submit.mutate({ path: { application: application.id } })}
        >
          {t('handIn.send')}
        </Button>
      </Group>
    </Stack>
  );
}
