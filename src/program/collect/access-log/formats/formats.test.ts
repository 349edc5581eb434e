import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';
import { readRecord } from './index.ts';
import { readTime } from './time.ts';

const asked = { earliest: Date.UTC(2000, 0, 1), latest: Date.UTC(2026, 2, 3) };
const read = (record: unknown, over = {}) => readRecord(record, { ...asked, ...over });
const ours = {
  account: 'acc_01980000-0000-7000-8000-000000000001',
  at: '2026-03-02T14:00:00Z',
  address: '192.0.2.7',
  principal: 'ada',
  action: 'console:sign-in',
};

describe('a line of our own format', () => {
  it('names an account of ours, or one as another system calls it', () => {
    expect(read(ours)).toEqual({
      format: 'gatehouse',
      access: {
        account: '01980000-0000-7000-8000-000000000001',
        at: Date.UTC(2026, 2, 2, 14),
        from: '192.0.2.7',
        source: null,
        principal: 'ada',
        action: 'console:sign-in',
      },
    });
    const foreign = { namespace: 'billing', id: 'c-7' };
    expect(read({ ...ours, account: foreign })).toMatchObject({ access: { account: foreign } });
  });

  it.each([
    ['account', { account: undefined }, 'format-unknown'],
    ['account', { account: 'cus_01980000-0000-7000-8000-000000000001' }, 'not-an-id'],
    ['account', { account: { namespace: 'AWS', id: '1' } }, 'not-an-id'],
    ['action', { action: 7 }, 'not-text'],
    ['address', { address: undefined }, 'missing'],
    ['principal', { principal: 'a\0b' }, 'nul-character'],
    [null, { principle: 'ada' }, 'unknown'],
    ['at', { at: 'yesterday' }, 'not-a-time'],
    ['at', { at: '2026-02-30T00:00:00Z' }, 'not-a-time'],
    ['at', { at: '1970-01-01T00:00:00Z' }, 'before-2000'],
    ['at', { at: '2999-01-01T00:00:00Z' }, 'ahead-of-the-clock'],
  ])('is refused at %s with a code and no value: %j', (field, over, refused) => {
    const line = JSON.parse(JSON.stringify({ ...ours, ...over }));
    const expected = refused === 'format-unknown' ? null : field;
    expect(read(line)).toEqual({ refused, field: expected });
  });

  it('is refused where it is no object at all', () => {
    for (const record of [null, 7, 'text', [ours]]) {
      expect(read(record)).toEqual({ refused: 'not-an-object', field: null });
    }
  });
});

describe('AWS CloudTrail', () => {
  const folder = join(import.meta.dirname, '../../../../../../shared/data/access/cloudtrail');
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];

  it.skipIf(files.length === 0)('every event of the real files is read', () => {
    let events = 0;
    const sources = new Set<string>();
    for (const file of files) {
      for (const record of JSON.parse(readFileSync(join(folder, file), 'utf8')).Records) {
        const found = read(record);
        if (!('access' in found)) throw new Error(`${file}: ${JSON.stringify(found)}`);
        expect(found.access.account).toMatchObject({
          namespace: 'aws',
          id: expect.stringMatching(/^\d{12}$/),
        });
        expect(found.access.action).toMatch(/^[a-z0-9.-]+:\w+$/);
        const { from } = found.access;
        if (from !== null && !readAddress(from)) sources.add(from);
        events += 1;
      }
    }
    expect(events).toBe(2_900);
    // What is no address is the name of a service, or what AWS says in place of one.
    for (const source of sources) expect(source).toMatch(/^(AWS Internal|[a-z0-9-]+\.amazonaws\.com)$/);
  });

  it('is not there to be read', { skip: files.length > 0 }, () => {
    console.log('the CloudTrail files are not beside the repository: their 2,900 events were not read');
  });
});

describe('other formats', () => {
  it('OCSF: API activity, authentication and account change', () => {
    const api = {
      class_uid: 6003,
      time: Date.UTC(2026, 2, 1),
      cloud: { provider: 'AWS', account: { uid: '123456789012' } },
      actor: { user: { uid: 'arn:aws:iam::123456789012:user/ada' } },
      api: { operation: 'RunInstances', service: { name: 'ec2.amazonaws.com' } },
      src_endpoint: { ip: '198.51.100.7' },
    };
    expect(read(api)).toMatchObject({
      format: 'ocsf',
      access: {
        account: { namespace: 'aws', id: '123456789012' },
        from: '198.51.100.7',
        principal: 'arn:aws:iam::123456789012:user/ada',
        action: 'ec2.amazonaws.com:RunInstances',
      },
    });
    const signIn = {
      class_uid: 3002,
      time_dt: '2026-03-01T00:00:00Z',
      activity_name: 'Logon',
      user: { name: 'ada', account: { uid: 'team-7' } },
      src_endpoint: { svc_name: 'sso.cloud.example' },
    };
    expect(read(signIn)).toMatchObject({
      access: {
        account: { namespace: 'ocsf', id: 'team-7' },
        from: null,
        source: 'sso.cloud.example',
        principal: 'ada',
        action: 'authentication:Logon',
      },
    });
    expect(read({ ...signIn, class_uid: 3001, activity_name: 'Create' })).toMatchObject({
      access: { action: 'account-change:Create' },
    });
    expect(read({ ...signIn, class_uid: 4001 })).toEqual({ refused: 'not-an-access', field: 'class_uid' });
  });

  it('Azure: the activity log, exported and as its interface gives it, and sign-ins', () => {
    expect(
      read({
        time: '2026-03-01T00:00:00.1234567Z',
        resourceId: '/SUBSCRIPTIONS/0B1F6471-1BF0-4DDA-AEC3-111122223333/RESOURCEGROUPS/RG',
        operationName: 'MICROSOFT.COMPUTE/VIRTUALMACHINES/WRITE',
        category: 'Administrative',
        callerIpAddress: '203.0.113.9:443',
        identity: {
          claims: { 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn': 'ada@cloud.example' },
        },
      }),
    ).toMatchObject({
      format: 'azure',
      access: {
        account: { namespace: 'azure', id: '0b1f6471-1bf0-4dda-aec3-111122223333' },
        at: Date.UTC(2026, 2, 1) + 123,
        principal: 'ada@cloud.example',
        action: 'MICROSOFT.COMPUTE/VIRTUALMACHINES/WRITE',
      },
    });
    expect(
      read({
        eventTimestamp: '2026-03-01T00:00:00Z',
        subscriptionId: 's-1',
        operationName: { value: 'Microsoft.Compute/virtualMachines/delete', localizedValue: 'Delete' },
        caller: 'ada@cloud.example',
        httpRequest: { clientIpAddress: '203.0.113.9' },
      }),
    ).toMatchObject({ access: { from: '203.0.113.9', action: 'Microsoft.Compute/virtualMachines/delete' } });
    expect(
      read({
        time: '2026-03-01T00:00:00Z',
        category: 'SignInLogs',
        tenantId: 'T-1',
        operationName: 'Sign-in activity',
        callerIpAddress: '203.0.113.9',
        properties: { userPrincipalName: 'ada@cloud.example', appDisplayName: 'Azure Portal' },
      }),
    ).toMatchObject({
      access: {
        account: { namespace: 'azure', id: 't-1' },
        from: '203.0.113.9',
        action: 'sign-in:Azure Portal',
      },
    });
  });

  it('Google Cloud: an audit log, and no other log', () => {
    const entry = {
      logName: 'projects/my-project/logs/cloudaudit.googleapis.com%2Factivity',
      timestamp: '2026-03-01T00:00:00.123456789Z',
      resource: { labels: { project_id: 'my-project' } },
      protoPayload: {
        '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
        serviceName: 'compute.googleapis.com',
        methodName: 'v1.compute.instances.insert',
        authenticationInfo: { principalEmail: 'ada@cloud.example' },
        requestMetadata: { callerIp: 'private' },
      },
    };
    expect(read(entry)).toMatchObject({
      format: 'gcp',
      access: {
        account: { namespace: 'gcp', id: 'my-project' },
        from: 'private',
        action: 'compute.googleapis.com:v1.compute.instances.insert',
      },
    });
    expect(read({ ...entry, logName: 'organizations/7/logs/x' })).toMatchObject({
      access: { account: { id: 'organizations/7' } },
    });
    expect(read({ ...entry, protoPayload: { '@type': 'other' } })).toEqual({
      refused: 'not-an-access',
      field: 'protoPayload',
    });
  });

  it('Kubernetes: the stage that completes a request, of a cluster that is named', () => {
    const event = {
      kind: 'Event',
      apiVersion: 'audit.k8s.io/v1',
      stage: 'ResponseComplete',
      verb: 'patch',
      user: { username: 'system:serviceaccount:default:deployer' },
      sourceIPs: ['198.51.100.7', '10.0.0.1'],
      objectRef: { resource: 'deployments', apiGroup: 'apps', subresource: 'scale' },
      requestReceivedTimestamp: '2026-03-01T00:00:00.000000Z',
    };
    expect(read(event, { account: 'cluster-7' })).toMatchObject({
      format: 'kubernetes',
      access: {
        account: { namespace: 'kubernetes', id: 'cluster-7' },
        from: '198.51.100.7',
        action: 'patch apps/deployments/scale',
      },
    });
    expect(read({ ...event, cluster: 'c-1' })).toMatchObject({ access: { account: { id: 'c-1' } } });
    expect(read(event)).toEqual({ refused: 'missing', field: 'cluster' });
    expect(read({ ...event, stage: 'RequestReceived' })).toEqual({ format: 'kubernetes', skipped: true });
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.7', [192, 0, 2, 7]],
    ['192.0.2.7:51234', [192, 0, 2, 7]],
    ['::ffff:192.0.2.7', [192, 0, 2, 7]],
    ['[::ffff:c000:207]:443', [192, 0, 2, 7]],
    ['::', Array(16).fill(0)],
    ['[2001:db8::1]', [0x20, 1, 0x0d, 0xb8, ...Array(11).fill(0), 1]],
    ['2001:DB8:0:0:0:0:0:1', [0x20, 1, 0x0d, 0xb8, ...Array(11).fill(0), 1]],
  ])('%s loses its port and keeps its bytes', (text, bytes) => {
    expect(readAddress(text)).toEqual(bytes);
  });

  it.each([
    'AWS Internal',
    'private',
    'gce-internal-ip',
    'ec2.amazonaws.com',
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4:',
    '1.2.3.4/24',
    ':::',
    '1::2::3',
    '2001:db8::1%eth0',
    '1:2:3:4:5:6:7:8:9',
    '[192.0.2.7]:443',
  ])('"%s" is none', (text) => {
    expect(readAddress(text)).toBeUndefined();
  });
});

describe('a time', () => {
  it('is the moment that a Date of the same text is, whatever its offset', () => {
    const date = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, fc.integer({ min: -1439, max: 1439 }), (at, offset) => {
        const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const two = (number: number) => String(Math.abs(number)).padStart(2, '0');
        const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
        expect(readTime(`${local}${zone}`)).toBe(at.getTime());
      }),
    );
  });

  it.each([
    '2026-03-02',
    '2026-03-02T14:00:00',
    '2026-13-01T00:00:00Z',
    '2026-03-02T24:00:00Z',
    '1772460000',
  ])('%s is none', (text) => {
    expect(readTime(text)).toBeUndefined();
  });

  it('may be in a leap second', () => {
    expect(readTime('2016-12-31T23:59:60Z')).toBe(Date.UTC(2017, 0, 1));
  });
});
