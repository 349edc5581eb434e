/** What each kind of element is asked with, and which form asks for what is owed. */
import type { ReactNode } from 'react';
import type { Input, Item } from '../../api/call.ts';
import { addressForm, principalPlaceForm } from './address-fields.tsx';
import { emailForm, telephoneForm } from './contact-fields.tsx';
import { entityNameForm, individualNameForm } from './name-form.tsx';
import { paymentForm } from './payment-fields.tsx';
import { jurisdictionForm, placeOfUseForm } from './place-fields.tsx';

export type Element = Item<'listElements'>;
export type NewElement = NonNullable<Input<'addElement'>['body']>['element'];

export type FieldsProps<V> = {
  readonly entered: V;
  readonly change: (next: V) => void;
  /** What the server said of a field of the value, in the reader's words. */
  readonly wrong: (field: string) => string | undefined;
};

export type ElementForm<V> = {
  readonly kind: Element['kind'];
  readonly empty: V;
  /** As it was told before, where it can be shown again. */
  readonly from?: (value: Readonly<Record<string, unknown>>) => V;
  readonly element: (entered: V) => NewElement;
  /** Several may stand beside each other: what is told is added, and replaces nothing. */
  readonly many?: true;
  readonly Fields: (props: FieldsProps<V>) => ReactNode;
};

// biome-ignore lint/suspicious/noExplicitAny: each form fits its own values; which they are matters only inside it.
type AnyElementForm = ElementForm<any>;

export function elementFormOf(code: string, personKind: 'individual' | 'entity'): AnyElementForm | undefined {
  if (code === 'person.name') return personKind === 'entity' ? entityNameForm : individualNameForm;
  return forms[code];
}

const forms: Readonly<Record<string, AnyElementForm>> = {
  'person.address.street': addressForm,
  'person.address.principal-place-of-business': principalPlaceForm,
  'person.location-of-use': placeOfUseForm,
  'person.jurisdiction': jurisdictionForm,
  'person.payment-means': paymentForm,
  'person.payment-means.institution': paymentForm,
  'person.email': emailForm,
  'person.telephone': telephoneForm,
};
