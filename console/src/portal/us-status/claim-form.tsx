import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useAct } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useDraft } from '../items/use-draft.ts';
import { useTexts } from '../portal.tsx';
import { Evidence } from './evidence.tsx';
import type { StatusClaim } from './us-status.tsx';

type Entered = { readonly chosen: string; readonly branch: boolean };

type Props = { person: string; known: StatusClaim; said: (status: 'us' | 'foreign') => void };

/** One of the law's grounds, with what counts as evidence of it before anything is sent, or none of them. */
export function ClaimForm({ person, known, said }: Props) {
  const { t } = useTexts();
  const draft = useDraft<Entered>(`${person}:us-status`, { chosen: '', branch: false });
  const { chosen, branch } = draft.entered;
  const claim = useAct('claimPersonStatus', () => {
    draft.forget();
    said(chosen === 'foreign' ? 'foreign' : 'us');
  });
  const ground = known.grounds.find((one) => one.ground === chosen);
  const submit = () => {
    if (ground)
      claim.mutate({
        path: { person },
        body: {
          status: 'us',
          ground: ground.ground,
          foreignBranch: branch && ground.ground === 'organized-in-us',
        },
      });
    else if (chosen === 'foreign') claim.mutate({ path: { person }, body: { status: 'foreign' } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!claim.isPending) submit();
      }}
    >
      <Stack>
        <Radio.Group
          required
          label={t('us.which')}
          value={chosen}
          onChange={(next) => draft.change({ chosen: next, branch })}
        >
          <Stack gap="sm" mt="xs">
            {known.grounds.map((one) => (
              <Radio
                key={one.ground}
                required
                value={one.ground}
                label={t(`ground.${one.ground}`)}
                description={t(`ground.${one.ground}.what`)}
              />
            ))}
            <Radio required value="foreign" label={t('us.foreign')} description={t('us.foreign.what')} />
          </Stack>
        </Radio.Group>
        {chosen === 'organized-in-us' && (
          <Checkbox
            label={t('us.branch')}
            checked={branch}
            onChange={(event) => draft.change({ chosen, branch: event.currentTarget.checked })}
          />
        )}
        {ground && <Evidence person={person} ground={ground} />}
        <Text size="sm" c="dimmed">
          {t('us.statement')}
        </Text>
        {claim.error && <PortalTrouble error={claim.error} />}
        <Group>
          <Button type="submit" loading={claim.isPending}>
            {t('us.say')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
