import { describe, expect, test } from 'vitest';
import { comesFromOwnPage, ownOrigins } from './same-origin.ts';

const url = 'https://cip.cloud.example/v1/access/members';
const post = (headers: Record<string, string>, method = 'POST') => new Request(url, { method, headers });
const own = ownOrigins('https://cip.cloud.example');

describe('our own origins', () => {
  test('are the public one, and on a machine’s own address all its names with the same port', () => {
    expect(own).toEqual(['https://cip.cloud.example']);
    expect(ownOrigins('http://localhost:4600')).toEqual([
      'http://localhost:4600',
      'http://127.0.0.1:4600',
      'http://[::1]:4600',
    ]);
    expect(ownOrigins('https://cip.cloud.example:8443/')).toEqual(['https://cip.cloud.example:8443']);
  });
});

describe('a request on a cookie', () => {
  test.each<{ headers: Record<string, string>; own: boolean }>([
    { headers: { origin: 'https://cip.cloud.example' }, own: true },
    { headers: { origin: 'https://cip.cloud.example', 'sec-fetch-site': 'same-origin' }, own: true },
    { headers: { 'sec-fetch-site': 'same-origin' }, own: true },
    { headers: { 'sec-fetch-site': 'same-site' }, own: false },
    { headers: { 'sec-fetch-site': 'none' }, own: false },
    { headers: { origin: 'https://cip.cloud.example', 'sec-fetch-site': 'cross-site' }, own: false },
    { headers: { origin: 'https://cip.cloud.example.evil.example' }, own: false },
    { headers: { origin: 'http://cip.cloud.example' }, own: false },
    { headers: { origin: 'null' }, own: false },
    { headers: {}, own: false },
  ])('with $headers comes from our page: $own', ({ headers, own: expected }) => {
    expect(comesFromOwnPage(post(headers), own)).toBe(expected);
  });

  test('that only reads needs no sign', () => {
    expect(comesFromOwnPage(post({ origin: 'https://evil.example' }, 'GET'), own)).toBe(true);
    expect(comesFromOwnPage(post({ origin: 'https://evil.example' }, 'DELETE'), own)).toBe(false);
  });
});
