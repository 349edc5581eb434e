import { emptyName, NameFields, nameValue } from '../forms/name-fields.tsx';
import type { ElementForm } from './element-forms.ts';

type Names = typeof emptyName;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

export const individualNameForm: ElementForm<Names> = {
  kind: 'name',
  empty: emptyName,
  from: ({ fullName, given, family, nativeScript, latinScript }) => ({
    ...emptyName,
    whole: text(fullName),
    given: text(given),
    family: text(family),
    nativeScript: text(nativeScript),
    latinScript: text(latinScript),
  }),
  element: (entered) => ({ kind: 'name', value: nameValue.individual(entered) }),
  Fields: ({ entered, change }) => <NameFields kind="individual" value={entered} change={change} />,
};

export const entityNameForm: ElementForm<Names> = {
  kind: 'name',
  empty: emptyName,
  from: ({ legalName, tradingNames, nativeScript, latinScript }) => ({
    ...emptyName,
    whole: text(legalName),
    tradingNames: Array.isArray(tradingNames) ? tradingNames.join('; ') : '',
    nativeScript: text(nativeScript),
    latinScript: text(latinScript),
  }),
  element: (entered) => ({ kind: 'name', value: nameValue.entity(entered) }),
  Fields: ({ entered, change }) => <NameFields kind="entity" value={entered} change={change} />,
};
