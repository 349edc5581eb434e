/** What is told first: a name in its own form, what is applied for, and where it will be used. */
import { Button, Checkbox, Fieldset, MultiSelect, NativeSelect, Radio, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Answer, Input } from '../../api/call.ts';
import { useCountries } from '../forms/countries.ts';
import { emptyName, type NameEntered, NameFields, nameValue } from '../forms/name-fields.tsx';
import type { Draft } from '../items/use-draft.ts';
import { useTexts } from '../portal.tsx';

export type Beginning = NonNullable<NonNullable<Input<'enterPortal'>['body']>['begin']>;
type Offerings = Answer<'describePortalLink'>['offerings'];

/** What is typed before anybody has entered. */
export type BeginEntered = {
  readonly kind: 'individual' | 'entity';
  readonly name: NameEntered;
  readonly offering: string;
  readonly trial: boolean;
  readonly places: string[];
  readonly seen: boolean;
};

export const emptyBegin: BeginEntered = {
  kind: 'individual',
  name: emptyName,
  offering: '',
  trial: false,
  places: [],
  seen: false,
};

type Props = { offerings: Offerings; draft: Draft<BeginEntered>; done: (begin: Beginning) => void };

export function BeginForm({ offerings, draft, done }: Props) {
  const { t, language } = useTexts();
  const countries = useCountries();
  const { kind, name, trial, places, seen } = draft.entered;
  const offering = draft.entered.offering || (offerings[0]?.id ?? '');
  const set = (part: Partial<BeginEntered>) => draft.change({ ...draft.entered, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const told = {
      offering,
      trial,
      language,
      locationsOfUse: places.map((country) => ({ country })),
      disclosureSeen: true as const,
    };
    if (kind === 'individual') done({ kind, name: nameValue.individual(name), ...told });
    else done({ kind, name: nameValue.entity(name), ...told });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Radio.Group
          label={t('begin.kind')}
          value={kind}
          onChange={(value) => set({ kind: value === 'entity' ? 'entity' : 'individual' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="individual" label={t('begin.individual')} />
            <Radio value="entity" label={t('begin.entity')} />
          </Stack>
        </Radio.Group>
        <NameFields kind={kind} value={name} change={(next) => set({ name: next })} />
        <Fieldset legend={t('begin.product')}>
          <Stack>
            <NativeSelect
              label={t('begin.offering')}
              required
              value={offering}
              data={offerings.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => set({ offering: event.currentTarget.value })}
            />
            <Checkbox
              label={t('begin.trial')}
              description={t('begin.trial.what')}
              checked={trial}
              onChange={(event) => set({ trial: event.currentTarget.checked })}
            />
            <MultiSelect
              label={t('begin.places')}
              description={t('begin.places.what')}
              searchable
              data={countries}
              value={places}
              onChange={(next) => set({ places: next })}
              maxValues={50}
              nothingFoundMessage={t('form.nothingFound')}
              clearButtonProps={{ 'aria-label': t('form.clear') }}
            />
          </Stack>
        </Fieldset>
        <Checkbox
          label={t('begin.seen')}
          required
          checked={seen}
          onChange={(event) => set({ seen: event.currentTarget.checked })}
        />
        <Button type="submit">{t('form.next')}</Button>
      </Stack>
    </form>
  );
}
