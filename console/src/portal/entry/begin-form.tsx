/** What is told first: a name in its own form, what is applied for, and where it will be used. */
import { Button, Checkbox, Fieldset, MultiSelect, NativeSelect, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Answer, Input } from '../../api/call.ts';
import { useCountries } from '../forms/countries.ts';
import { emptyName, NameFields, nameValue } from '../forms/name-fields.tsx';
import { useTexts } from '../portal.tsx';

export type Beginning = NonNullable<NonNullable<Input<'enterPortal'>['body']>['begin']>;
type Offerings = Answer<'describePortalLink'>['offerings'];

export function BeginForm({ offerings, done }: { offerings: Offerings; done: (begin: Beginning) => void }) {
  const { t, language } = useTexts();
  const countries = useCountries();
  const [kind, setKind] = useState<'individual' | 'entity'>('individual');
  const [name, setName] = useState(emptyName);
  const [offering, setOffering] = useState(offerings[0]?.id ?? '');
  const [trial, setTrial] = useState(false);
  const [places, setPlaces] = useState<string[]>([]);
  const [seen, setSeen] = useState(false);
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
          onChange={(value) => setKind(value === 'entity' ? 'entity' : 'individual')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="individual" label={t('begin.individual')} />
            <Radio value="entity" label={t('begin.entity')} />
          </Stack>
        </Radio.Group>
        <NameFields kind={kind} value={name} change={setName} />
        <Fieldset legend={t('begin.product')}>
          <Stack>
            <NativeSelect
              label={t('begin.offering')}
              required
              value={offering}
              data={offerings.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => setOffering(event.currentTarget.value)}
            />
            <Checkbox
              label={t('begin.trial')}
              description={t('begin.trial.what')}
              checked={trial}
              onChange={(event) => setTrial(event.currentTarget.checked)}
            />
            <MultiSelect
              label={t('begin.places')}
              description={t('begin.places.what')}
              searchable
              data={countries}
              value={places}
              onChange={setPlaces}
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
          onChange={(event) => setSeen(event.currentTarget.checked)}
        />
        <Button type="submit">{t('form.next')}</Button>
      </Stack>
    </form>
  );
}
