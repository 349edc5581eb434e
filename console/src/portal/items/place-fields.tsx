/** Places that are more than an address: where it will be used, and under which law an entity stands. */
import { Stack, TextInput } from '@mantine/core';
import { CountrySelect } from '../forms/country-select.tsx';
import { asciiNumber } from '../forms/digits.ts';
import { useTexts } from '../portal.tsx';
import type { ElementForm } from './element-forms.ts';

type Place = { country: string; region: string; locality: string };

export const placeOfUseForm: ElementForm<Place> = {
  kind: 'location-of-use',
  empty: { country: '', region: '', locality: '' },
  many: true,
  element: ({ country, region, locality }) => ({
    kind: 'location-of-use',
    value: { country, ...(region.trim() && { region }), ...(locality.trim() && { locality }) },
  }),
  Fields: function PlaceOfUse({ entered, change, wrong }) {
    const { t } = useTexts();
    return (
      <Stack>
        <CountrySelect
          required
          label={t('address.country')}
          value={entered.country}
          change={(country) => change({ ...entered, country })}
          error={wrong('country')}
        />
        <TextInput
          label={t('address.region')}
          description={t('name.optional')}
          dir="auto"
          value={entered.region}
          onChange={(event) => change({ ...entered, region: event.currentTarget.value })}
        />
        <TextInput
          label={t('address.locality')}
          description={t('name.optional')}
          dir="auto"
          value={entered.locality}
          onChange={(event) => change({ ...entered, locality: event.currentTarget.value })}
        />
      </Stack>
    );
  },
};

type Law = { country: string; part: string; legalForm: string };

export const jurisdictionForm: ElementForm<Law> = {
  kind: 'jurisdiction',
  empty: { country: '', part: '', legalForm: '' },
  from: ({ jurisdiction, legalForm }) => {
    const [country = '', ...parts] = typeof jurisdiction === 'string' ? jurisdiction.split('-') : [];
    return { country, part: parts.join('-'), legalForm: typeof legalForm === 'string' ? legalForm : '' };
  },
  element: ({ country, part, legalForm }) => ({
    kind: 'jurisdiction',
    value: {
      jurisdiction: part.trim() ? `${country}-${asciiNumber(part).toUpperCase()}` : country,
      ...(legalForm.trim() && { legalForm }),
    },
  }),
  Fields: function Jurisdiction({ entered, change, wrong }) {
    const { t } = useTexts();
    return (
      <Stack>
        <CountrySelect
          required
          label={t('jurisdiction.country')}
          value={entered.country}
          change={(country) => change({ ...entered, country })}
          error={wrong('jurisdiction')}
        />
        <TextInput
          label={t('jurisdiction.part')}
          description={t('jurisdiction.part.what')}
          dir="ltr"
          maxLength={3}
          value={entered.part}
          error={wrong('jurisdiction')}
          onChange={(event) => change({ ...entered, part: event.currentTarget.value })}
        />
        <TextInput
          label={t('jurisdiction.form')}
          description={t('name.optional')}
          dir="auto"
          value={entered.legalForm}
          onChange={(event) => change({ ...entered, legalForm: event.currentTarget.value })}
        />
      </Stack>
    );
  },
};
