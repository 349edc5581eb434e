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
  Fields: (props) => (
    <NameFields kind="individual" value={props.entered} change={props.change} wrong={props.wrong} />
  ),
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
  Fields: (props) => (
    <NameFields kind="entity" value={props.entered} change={props.change} wrong={props.wrong} />
  ),
};
