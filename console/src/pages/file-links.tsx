import { Anchor } from '@mantine/core';

type Form<F> = { readonly format: F; readonly label: string };

/** The forms in which rows are taken out. */
export const rowForms = [
  { format: 'csv', label: 'Export CSV' },
  { format: 'json', label: 'Export JSON' },
] as const;

type Props<F> = { forms: readonly Form<F>[]; addressAs: (format: F) => string };

/** What is shown, as a file: a link for each form it comes in. */
export function FileLinks<F extends string>({ forms, addressAs }: Props<F>) {
  return forms.map(({ format, label }) => (
    <Anchor key={format} size="sm" download href={addressAs(format)}>
      {label}
    </Anchor>
  ));
}
