import { describe, expect, test } from 'vitest';
import { instant } from '../../kernel/time.ts';
import { isPublicAddress } from '../network/index.ts';
import { cloudEvent } from './cloud-event.ts';
import { create, deliverAgain, moves } from './decide.ts';
import { addressFault, meaningOf, nextWait, waitSeconds } from './rules.ts';
import { deliveryStates } from './types.ts';

const strict = { allowPrivate: false, isPublicAddress };

describe('retries', () => {
  test('eight attempts are made, five seconds to ten hours apart, and then none', () => {
    const waits = Array.from({ length: 9 }, (_, n) => nextWait(n + 1, 0));
    expect(waits).toEqual([
      5_000,
      30_000,
      300_000,
      1_800_000,
      7_200_000,
      18_000_000,
      36_000_000,
      undefined,
      undefined,
    ]);
    expect(waitSeconds).toHaveLength(7);
  });

  test('chance makes a wait up to a quarter longer, never shorter', () => {
    expect(nextWait(1, 0)).toBe(5000);
    expect(nextWait(1, 1)).toBe(6250);
  });
});

describe('what an answer means', () => {
  test.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [299, 'delivered'],
    [302, 'again'],
    [400, 'again'],
    [410, 'gone'],
    [500, 'again'],
  ] as const)('status %i: %s', (status, meaning) => {
    expect(meaningOf({ status, fault: null })).toBe(meaning);
  });

  test('a redirect is no delivery, and no answer is none either', () => {
    expect(meaningOf({ status: 301, fault: 'redirected' })).toBe('again');
    expect(meaningOf({ status: null, fault: 'timeout' })).toBe('again');
  });
});

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'not an address',
  ])('%s is not public', (ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });

  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is public',
    (ip) => {
      expect(isPublicAddress(ip)).toBe(true);
    },
  );

  test.each([
    ['https://hooks.example/in', undefined],
    ['https://8.8.8.8/in', undefined],
    ['http://hooks.example/in', 'not-https'],
    ['ftp://hooks.example/in', 'not-an-address'],
    ['hooks.example', 'not-an-address'],
    ['https://user:pass@hooks.example/', 'carries-credentials'],
    ['https://169.254.169.254/latest/meta-data', 'not-public'],
    ['https://0x7f.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://localhost/', 'not-public'],
    ['https://db.internal/', 'not-public'],
  ] as const)('%s: %s', (url, fault) => {
    expect(addressFault(url, strict)).toBe(fault);
  });

  test('a laptop may allow plain http and its own addresses, and credentials not even then', () => {
    const open = { ...strict, allowPrivate: true };
    expect(addressFault('http://127.0.0.1:9000/in', open)).toBeUndefined();
    expect(addressFault('http://a:b@127.0.0.1/', open)).toBe('carries-credentials');
  });
});

describe('the life of a delivery', () => {
  test('every state has its moves, and only a person brings one back to pending', () => {
    expect(Object.keys(moves).sort()).toEqual([...deliveryStates].sort());
    for (const state of deliveryStates) {
      expect(deliverAgain(state, 'enabled')).toEqual(
        state === 'pending'
          ? { refused: 'transition-not-allowed', errors: [{ field: 'state', code: 'pending' }] }
          : undefined,
      );
    }
  });

  test('nothing is delivered again to an endpoint that is disabled or removed', () => {
    expect(deliverAgain('dead', 'disabled')).toMatchObject({ refused: 'conflict' });
    expect(deliverAgain('dead', 'removed')).toMatchObject({ refused: 'conflict' });
  });

  test('an unknown type of event is refused by its place, beside what is wrong with the address', () => {
    const installation = { ...strict, eventTypes: new Set(['case-opened']) };
    const asked = { url: 'http://x.example', description: '', eventTypes: ['case-opened', 'case-oppened'] };
    expect(create(asked, { installation, endpoints: 0 })).toEqual({
      refused: 'invalid-field',
      errors: [
        { field: 'body.url', code: 'not-https' },
        { field: 'body.eventTypes.1', code: 'unknown' },
      ],
    });
    expect(create(asked, { installation, endpoints: 20 })).toMatchObject({ refused: 'conflict' });
  });
});

test('the body is a CloudEvent with public data, and the same bytes each time', () => {
  const event = {
    id: 'evt_1',
    type: 'case-opened',
    subject: 'cas_1',
    at: instant('2026-03-02T15:00:00Z'),
    data: { queue: 'identity' },
  } as const;
  const from = { publicUrl: 'https://gate.example', tenant: 'org_1' } as const;
  expect(JSON.parse(cloudEvent(event, from))).toEqual({
    specversion: '1.0',
    id: 'evt_1',
    source: 'https://gate.example/v1/organizations/org_1',
    type: 'dev.gatehouse.case-opened',
    subject: 'cas_1',
    time: '2026-03-02T15:00:00.000Z',
    datacontenttype: 'application/json',
    data: { queue: 'identity' },
  });
  expect(cloudEvent(event, from)).toBe(cloudEvent({ ...event }, from));
});
