import { Stack, TextInput } from '@mantine/core';
import { CountrySelect } from '../forms/country-select.tsx';
import { useTexts } from '../portal.tsx';
import type { ElementForm } from './element-forms.ts';

export const emailForm: ElementForm<{ address: string }> = {
  kind: 'email',
  empty: { address: '' },
  from: ({ address }) => ({ address: typeof address === 'string' ? address : '' }),
  element: ({ address }) => ({ kind: 'email', value: { address: address.trim() } }),
  Fields: function EmailField({ entered, change, wrong }) {
    const { t } = useTexts();
    return (
      <TextInput
        required
        type="email"
        dir="ltr"
        autoComplete="email"
        label={t('email.label')}
        value={entered.address}
        error={wrong('address')}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
    );
  },
};

type Telephone = { number: string; country: string };

/** A number as it is written at home needs its country; one with a country code needs none. */
export const telephoneForm: ElementForm<Telephone> = {
  kind: 'telephone',
  empty: { number: '', country: '' },
  from: ({ number }) => ({ number: typeof number === 'string' ? number : '', country: '' }),
  element: ({ number, country }) => ({
    kind: 'telephone',
    value: { number: number.trim(), ...(country && { country }) },
  }),
  Fields: function TelephoneFields({ entered, change, wrong }) {
    const { t } = useTexts();
    return (
      <Stack>
        <TextInput
          required
          type="tel"
          dir="ltr"
          autoComplete="tel"
          label={t('telephone.label')}
          description={t('telephone.what')}
          value={entered.number}
          error={wrong('number')}
          onChange={(event) => change({ ...entered, number: event.currentTarget.value })}
        />
        <CountrySelect
          label={t('telephone.country')}
          description={t('telephone.country.what')}
          value={entered.country}
          change={(country) => change({ ...entered, country })}
          error={wrong('country')}
        />
      </Stack>
    );
  },
};
