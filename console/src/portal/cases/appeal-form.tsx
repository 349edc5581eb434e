import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useAct } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useDraft } from '../items/use-draft.ts';
import { useTexts } from '../portal.tsx';

/** Asks that somebody who took no part in a decision looks at it again. */
export function AppealForm({ account, done }: { account: string; done: () => void }) {
  const { t } = useTexts();
  const draft = useDraft(`${account}:appeal`, '');
  const appeal = useAct('appeal', () => {
    draft.forget();
    done();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!appeal.isPending) appeal.mutate({ path: { account }, body: { text: draft.entered.trim() } });
      }}
    >
      <Stack>
        <Textarea
          required
          autosize
          minRows={4}
          minLength={10}
          maxLength={3000}
          dir="auto"
          label={t('appeal.words')}
          description={t('appeal.what')}
          value={draft.entered}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
        {appeal.error && <PortalTrouble error={appeal.error} />}
        <Group>
          <Button type="submit" loading={appeal.isPending}>
            {t('appeal.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
