/** Who owns or controls the customer, down to the people behind it: entered one by one, drawn, and added up. */
import { Alert, Group, List, Text, Title } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import { useRead } from '../../api/hooks.ts';
import { OwnershipGraph } from '../../beneficial-owners/ownership-graph.tsx';
import { Page } from '../frame/page.tsx';
import { Reading } from '../frame/reading.tsx';
import { usePortal, useTexts } from '../portal.tsx';
import { AddOwner } from './add-owner.tsx';
import { HoldingsTold } from './holdings-told.tsx';
import { OwnerCard } from './owner-card.tsx';

export type Ownership = Answer<'getBeneficialOwners'>;

export function OwnersPage() {
  const { t } = useTexts();
  const { person } = usePortal();
  const owners = useRead('getBeneficialOwners', { path: { person } });
  const count = owners.data?.under.thresholdPercent;
  return (
    <Page title={t('owners.title')} what={count === undefined ? undefined : t('owners.what', { count })}>
      <Reading of={owners}>{(ownership) => <Told ownership={ownership} />}</Reading>
    </Page>
  );
}

function Told({ ownership }: { ownership: Ownership }) {
  const { t } = useTexts();
  const open = ownership.remainders.filter(({ mayHideAnOwner }) => mayHideAnOwner);
  return (
    <>
      <OwnershipGraph
        ownership={ownership}
        words={{
          title: t('owners.graph'),
          summary: t('owners.graph.what'),
          nobody: t('owners.nobody'),
          undescribed: t('owners.undescribed'),
          owner: t('owners.owner'),
          of: (code) => t(`party.${code}`, { defaultValue: code }),
        }}
      />
      <Sums ownership={ownership} />
      {open.map(({ kind, notIdentified }) => (
        <Alert key={kind} color="orange" title={t('owners.gap')}>
          {t('owners.remainder', { share: notIdentified.text, kind: t(`holding.${kind}`) })}
        </Alert>
      ))}
      {ownership.contradictions.length > 0 && (
        <Alert color="orange" title={t('owners.contradiction')}>
          <List size="sm">
            {ownership.contradictions.map(({ code, parties, found }) => (
              <List.Item key={`${code} ${parties.map(({ party }) => party).join(' ')}`}>
                {t(`contradiction.${code}`, { defaultValue: t('owners.contradiction') })}{' '}
                {parties.map(({ name, party }) => name ?? party).join(', ')} <bdi dir="ltr">{found}</bdi>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Title order={2} size="h4">
        {t('owners.owners')}
      </Title>
      {ownership.owners.length === 0 && <Text>{t('owners.none')}</Text>}
      {ownership.owners.map((owner) => (
        <OwnerCard key={owner.party} owner={owner} names={namesOf(ownership)} />
      ))}
      <HoldingsTold ownership={ownership} />
      <AddOwner ownership={ownership} />
    </>
  );
}

/** What is told of each kind of holding in the customer itself, added up. */
function Sums({ ownership }: { ownership: Ownership }) {
  const { t } = useTexts();
  if (ownership.remainders.length === 0) return null;
  return (
    <Group gap="lg">
      {ownership.remainders.map(({ kind, notStated }) => (
        <Text key={kind} size="sm">
          {t(`holding.${kind}`)}: {t('owners.notStated', { share: notStated.text })}
        </Text>
      ))}
    </Group>
  );
}

export function namesOf({ graph }: Ownership): ReadonlyMap<string, string> {
  return new Map(graph.parties.map(({ party, name }) => [party, name ?? '']));
}
