import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTexts } from '../portal.tsx';
import { HandInDocument } from '../proofs/hand-in-document.tsx';
import { Tile } from '../proofs/tile.tsx';
import type { StatusClaim } from './us-status.tsx';

type Ground = StatusClaim['grounds'][number];

/** What counts as evidence of a ground, said before anything is sent, and the place to send it. */
export function Evidence({ person, ground }: { person: string; ground: Ground }) {
  const { t } = useTexts();
  return (
    <Stack>
      <div>
        <Title order={2} size="h4">
          {t('us.evidence')}
        </Title>
        <Text size="sm">{t('us.evidence.any')}</Text>
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {ground.evidence.map((kind) => (
          <Tile key={kind} title={t(`evidence.${kind}`)}>
            <Text size="sm">{t(`evidence.${kind}.what`)}</Text>
          </Tile>
        ))}
      </SimpleGrid>
      <Tile title={t('us.send')}>
        <HandInDocument person={person} lasting />
      </Tile>
    </Stack>
  );
}
