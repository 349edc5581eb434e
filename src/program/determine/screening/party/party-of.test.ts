import { describe, expect, it } from 'vitest';
import { partyOfPayment, partyOfPerson, partyOfReseller, partyOfStated } from './party-of.ts';

describe('a person as it is compared', () => {
  it('has every whole form of every name that stands, the newest first, and no given name alone', () => {
    const party = partyOfPerson('individual', [
      { kind: 'name', value: { fullName: 'Ada Byron' } },
      { kind: 'name', value: { fullName: 'Ada Lovelace', given: 'Ada', nativeScript: 'Ада Лавлейс' } },
    ]);
    expect(party.names).toEqual([
      { kind: 'primary', text: 'Ada Lovelace' },
      { kind: 'alias', text: 'Ада Лавлейс' },
      { kind: 'alias', text: 'Ada Byron' },
    ]);
  });

  it('was born on any day of a month or a year where no more is known, the leap day among them', () => {
    const born = (date: string) =>
      partyOfPerson('individual', [{ kind: 'date-of-birth', value: { date } }]).births[0];
    expect(born('1996-02-29')).toMatchObject({ from: '1996-02-29', to: '1996-02-29', precision: 'day' });
    expect(born('1996-02')).toMatchObject({ from: '1996-02-01', to: '1996-02-29', precision: 'month' });
    expect(born('1996')).toMatchObject({ from: '1996-01-01', to: '1996-12-31', precision: 'year' });
  });

  it('is of the country of a part of it, and has its numbers', () => {
    const party = partyOfPerson('entity', [
      { kind: 'jurisdiction', value: { jurisdiction: 'US-DE' } },
      { kind: 'registration', value: { number: '0012345' } },
    ]);
    expect(party).toMatchObject({
      kind: 'organization',
      countries: [{ code: 'US', role: 'registration' }],
      identifiers: [{ type: 'registration', number: '0012345' }],
    });
  });
});

describe('a means of payment as it is compared', () => {
  it('is its wallet, which is called by its address, or the institution behind it', () => {
    const wallet = { type: 'wallet', chain: 'bitcoin', address: 'bc1qexample' } as const;
    expect(partyOfPayment(wallet)).toMatchObject({
      kind: 'unknown',
      names: [{ text: 'bc1qexample' }],
      identifiers: [{ type: 'wallet', number: 'bc1qexample', currency: 'bitcoin' }],
    });
    expect(partyOfPayment({ ...wallet, institution: 'Coin Desk' })?.names).toEqual([
      { kind: 'primary', text: 'Coin Desk' },
    ]);
  });

  it('is nothing where a list could know nothing of it: a card alone, or no payment', () => {
    expect(partyOfPayment({ type: 'card', token: 'tok_1', last4: '4242' })).toBeUndefined();
    expect(partyOfPayment({ type: 'none-trial' })).toBeUndefined();
  });

  it('of a bank has its BIC only where the routing number is one', () => {
    const bank = {
      type: 'bank-account',
      accountNumber: 'DE89370400440532013000',
      institution: 'Bank',
    } as const;
    expect(partyOfPayment({ ...bank, routing: 'COBADEFFXXX' })?.identifiers).toHaveLength(2);
    expect(partyOfPayment({ ...bank, routing: '021000021' })?.identifiers).toHaveLength(1);
  });
});

it('a reseller is compared by its legal name and where it is organized', () => {
  expect(partyOfReseller({ legalName: 'Example Trading', jurisdiction: 'GB' })).toMatchObject({
    kind: 'organization',
    names: [{ kind: 'primary', text: 'Example Trading' }],
    countries: [{ code: 'GB', role: 'registration' }],
  });
});

describe('an owner who is only named', () => {
  const statement = { id: 'own_1', describedIn: 'own_2' } as const;
  const nothing = { nationalities: [], addresses: [], identifiers: [] };

  it('is compared with all that its statement says, and a date that is none is left out', () => {
    const stated = { ...statement, ...nothing, kind: 'entity', names: ['Alpha Ltd', 'Alpha'] } as const;
    expect(
      partyOfStated({
        ...stated,
        jurisdiction: 'GB-SCT',
        birthDate: '1971-13',
        identifiers: [{ scheme: 'GB-COH', id: '123' }],
        addresses: [{ text: '1 Example Street', country: 'XX' }],
      }),
    ).toEqual({
      kind: 'organization',
      names: [
        { kind: 'primary', text: 'Alpha Ltd' },
        { kind: 'alias', text: 'Alpha' },
      ],
      births: [],
      countries: [{ text: 'GB', code: 'GB', role: 'registration' }],
      addresses: [{ text: '1 Example Street' }],
      identifiers: [{ type: 'registration', number: '123', label: 'GB-COH' }],
    });
  });
});
