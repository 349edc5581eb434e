import { TextInput } from '@mantine/core';
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

export const telephoneForm: ElementForm<{ number: string }> = {
  kind: 'telephone',
  empty: { number: '' },
  from: ({ number }) => ({ number: typeof number === 'string' ? number : '' }),
  element: ({ number }) => ({ kind: 'telephone', value: { number: number.trim() } }),
  Fields: function TelephoneField({ entered, change, wrong }) {
    const { t } = useTexts();
    return (
      <TextInput
        required
        type="tel"
        dir="ltr"
        autoComplete="tel"
        label={t('telephone.label')}
        description={t('telephone.what')}
        value={entered.number}
        error={wrong('number')}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
    );
  },
};
