import { describe, expect, it } from 'vitest';
import { elementSaid } from './element-said.ts';

describe('what was collected is said as people write it', () => {
  it('says a name once, and its other script where there is one', () => {
    expect(elementSaid('name', { fullName: 'Grace Gallagher', given: 'Grace', family: 'Gallagher' })).toBe(
      'Grace Gallagher',
    );
    expect(elementSaid('name', { fullName: '王小明', latinScript: 'Wang Xiaoming' })).toBe(
      '王小明, Wang Xiaoming',
    );
    expect(elementSaid('name', { legalName: 'Noordlicht B.V.', tradingNames: ['North', 'Light'] })).toBe(
      'Noordlicht B.V., trading as North, Light',
    );
  });

  it('says an address from the street to the country, whatever parts it lacks', () => {
    expect(
      elementSaid('address', {
        use: 'residential',
        region: 'OR',
        street: ['39 Kingfisher Way'],
        country: 'US',
        locality: 'Portland',
        postalCode: '97204',
      }),
    ).toBe('39 Kingfisher Way, Portland, OR 97204, United States (residential)');
    expect(elementSaid('address', { use: 'mailing', street: ['P.O. Box 7'], country: 'AE' })).toBe(
      'P.O. Box 7, United Arab Emirates (mailing)',
    );
  });

  it('keeps what is masked as it is', () => {
    expect(
      elementSaid('payment-means', { type: 'bank-account', accountNumber: '…1826', institution: 'Caisse' }),
    ).toBe('bank account, Caisse, …1826');
    expect(elementSaid('date-of-birth', { date: '••••-••-••' })).toBe('••••-••-••');
  });
});
