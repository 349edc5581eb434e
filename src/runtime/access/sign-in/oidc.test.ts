import { expect, test } from 'vitest';
import { oidcFrom } from './oidc.ts';

const issuer = 'https://id.example';

test('without the variables there is no identity provider', () => {
  expect(oidcFrom({})).toBeUndefined();
  expect(oidcFrom({ GATEHOUSE_OIDC_CLIENT_SECRET: 'left over' })).toBeUndefined();
});

test('half a provider is a mistake that is named', () => {
  expect(() => oidcFrom({ GATEHOUSE_OIDC_ISSUER: issuer })).toThrow('GATEHOUSE_OIDC_CLIENT_ID');
  expect(() => oidcFrom({ GATEHOUSE_OIDC_CLIENT_ID: 'gatehouse' })).toThrow('GATEHOUSE_OIDC_ISSUER');
});

test('a public client needs no secret', () => {
  expect(oidcFrom({ GATEHOUSE_OIDC_ISSUER: issuer, GATEHOUSE_OIDC_CLIENT_ID: 'gatehouse' })).toEqual({
    issuer,
    clientId: 'gatehouse',
  });
});
