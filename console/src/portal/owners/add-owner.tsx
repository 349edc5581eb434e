/** Tells of one holder, or of one person in control. */
import { Button, Card, Group, NativeSelect, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '../../api/call.ts';
import { useAct, useRows } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useDraft } from '../items/use-draft.ts';
import { usePortal, useTexts } from '../portal.tsx';
import type { Ownership } from './owners-page.tsx';
import { decimal, sumWith } from './sums.ts';

const kinds = ['shareholding', 'votingRights', 'rightsToProfitOrIncome'] as const;
const roles = [
  'seniorManagingOfficial',
  'boardChair',
  'boardMember',
  'trustee',
  'settlor',
  'protector',
] as const;
const whos = ['individual', 'entity', 'control'] as const;

type Entered = {
  who: (typeof whos)[number];
  name: string;
  /** The entity it is held in, where that is not the customer: the statement that describes it, and its party. */
  in: string;
  party: string;
  kind: (typeof kinds)[number];
  share: string;
  role: (typeof roles)[number];
  reason: string;
};

const empty: Entered = {
  who: 'individual',
  name: '',
  in: '',
  party: '',
  kind: 'shareholding',
  share: '',
  role: 'seniorManagingOfficial',
  reason: '',
};
const source: NonNullable<Input<'declareOwner'>['body']>['source'] = { type: ['selfDeclaration'] };

export function AddOwner({ ownership }: { ownership: Ownership }) {
  const { t } = useTexts();
  const { person } = usePortal();
  const { entered, change, forget } = useDraft(`${person}:owner`, empty);
  const [added, setAdded] = useState('');
  const done = () => {
    setAdded(entered.name);
    forget();
  };
  const declare = useAct('declareOwner', done);
  const control = useAct('recordControlHolder', done);
  const error = declare.error ?? control.error;
  const pending = declare.isPending || control.isPending;
  const submit = () => {
    const path = { person };
    const held = entered.in ? { in: { statement: entered.in } } : {};
    const name = entered.name.trim();
    if (entered.who === 'control')
      return control.mutate({
        path,
        body: {
          holder: { individual: { name } },
          ...held,
          source,
          role: entered.role,
          reason: entered.reason,
        },
      });
    const holder = entered.who === 'entity' ? { entity: { name } } : { individual: { name } };
    const interests = [{ type: entered.kind, share: { exact: decimal(entered.share) } }];
    return declare.mutate({ path, body: { holder, ...held, source, interests } });
  };
  return (
    <Card withBorder component="section" aria-labelledby="add-owner">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) submit();
        }}
      >
        <Stack>
          <Title order={2} size="h4" id="add-owner">
            {t('owner.add')}
          </Title>
          <Radio.Group
            label={t('owner.who')}
            value={entered.who}
            onChange={(chosen) =>
              change({ ...entered, who: whos.find((one) => one === chosen) ?? 'individual' })
            }
          >
            <Stack gap="xs" mt="xs">
              {whos.map((who) => (
                <Radio key={who} value={who} label={t(`owner.who.${who}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            required
            dir="auto"
            label={t('owner.name')}
            autoComplete="off"
            value={entered.name}
            onChange={(event) => change({ ...entered, name: event.currentTarget.value })}
          />
          <HeldIn
            ownership={ownership}
            value={entered.in}
            change={(held, party) => change({ ...entered, in: held, party })}
          />
          {entered.who === 'control' ? (
            <Control entered={entered} change={change} />
          ) : (
            <Share entered={entered} change={change} ownership={ownership} />
          )}
          {error && <PortalTrouble error={error} />}
          <Group>
            <Button type="submit" loading={pending}>
              {t('owner.save')}
            </Button>
            {added && (
              <Text role="status" size="sm">
                {t('owner.added', { name: added })}
              </Text>
            )}
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

type HeldProps = { ownership: Ownership; value: string; change: (statement: string, party: string) => void };

/** The customer itself, or an entity that was named as a holder before. */
function HeldIn({ ownership, value, change }: HeldProps) {
  const { t } = useTexts();
  const statements = useRows(
    'listOwnershipStatements',
    { path: { person: ownership.person } },
    { limit: 200 },
  );
  const described = new Map(
    statements.rows
      .filter(({ about, retraction }) => about === 'entity' && !retraction)
      .map(({ id, document }) => [String(document.recordId), id]),
  );
  const entities = ownership.graph.parties.flatMap(({ party, kind, name, person }) => {
    const statement = described.get(party);
    const other = kind === 'entity' && person !== ownership.person;
    return other && statement ? [{ value: statement, label: name ?? party, party }] : [];
  });
  if (statements.error && !statements.data)
    return <PortalTrouble error={statements.error} again={() => void statements.refetch()} />;
  if (entities.length === 0) return null;
  return (
    <NativeSelect
      label={t('owner.in')}
      value={value}
      data={[
        { value: '', label: t('owner.in.you') },
        ...entities.map(({ value: statement, label }) => ({ value: statement, label })),
      ]}
      onChange={({ currentTarget: { value: chosen } }) => {
        change(chosen, entities.find((one) => one.value === chosen)?.party ?? '');
      }}
    />
  );
}

type PartProps = { entered: Entered; change: (next: Entered) => void };

function Share({ entered, change, ownership }: PartProps & { ownership: Ownership }) {
  const { t } = useTexts();
  const sum = sumWith(ownership, entered);
  return (
    <>
      <NativeSelect
        label={t('owner.kind')}
        value={entered.kind}
        data={kinds.map((value) => ({ value, label: t(`holding.${value}`) }))}
        onChange={(event) => {
          const kind = kinds.find((one) => one === event.currentTarget.value);
          if (kind) change({ ...entered, kind });
        }}
      />
      <TextInput
        required
        inputMode="decimal"
        dir="ltr"
        label={t('owner.share')}
        description={t('owner.share.what')}
        error={sum !== undefined && sum > 100 ? t('owner.tooMuch') : undefined}
        value={entered.share}
        onChange={(event) => change({ ...entered, share: event.currentTarget.value })}
      />
      {sum !== undefined && (
        <Text size="sm" role="status">
          {t('owner.sum')} <bdi dir="ltr">{sum} %</bdi>
        </Text>
      )}
    </>
  );
}

function Control({ entered, change }: PartProps) {
  const { t } = useTexts();
  return (
    <>
      <NativeSelect
        label={t('owner.role')}
        value={entered.role}
        data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(event) => {
          const role = roles.find((one) => one === event.currentTarget.value);
          if (role) change({ ...entered, role });
        }}
      />
      <TextInput
        required
        dir="auto"
        label={t('owner.reason')}
        description={t('owner.reason.what')}
        value={entered.reason}
        onChange={(event) => change({ ...entered, reason: event.currentTarget.value })}
      />
    </>
  );
}
