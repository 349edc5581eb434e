import { describe, expect, test } from 'vitest';
import { externalAppAccess, socketFits, urlOf, withDatabase } from './addresses.ts';

const role = { user: 'gatehouse_app', password: 'a/b@c' };

describe('the address of a server', () => {
  test('names the folder of its socket, with blanks and slashes escaped', () => {
    const url = urlOf({ port: 5432, socketDir: '/srv/my data/postgres' }, role, 'gatehouse');
    expect(url).toBe('postgres://gatehouse_app:a%2Fb%40c@%2Fsrv%2Fmy%20data%2Fpostgres:5432/gatehouse');
  });

  test('names this machine and a port when it has no socket', () => {
    const url = urlOf({ port: 4601, socketDir: undefined }, role, 'gatehouse');
    expect(url).toContain('@127.0.0.1:4601/gatehouse');
  });

  test('stays the same for another database', () => {
    const url = urlOf({ port: 5432, socketDir: '/srv/postgres' }, role, 'gatehouse');
    expect(withDatabase(url, 'other')).toBe(url.replace(/gatehouse$/, 'other'));
    expect(withDatabase('postgres://o:p@host/one?sslmode=require', 'two')).toBe(
      'postgres://o:p@host/two?sslmode=require',
    );
  });

  test('has a socket up to the longest path the system can bind', () => {
    const room = 103 - '/.s.PGSQL.5432'.length;
    expect(socketFits(`/${'x'.repeat(room - 1)}`, 5432)).toBe(true);
    expect(socketFits(`/${'x'.repeat(room)}`, 5432)).toBe(false);
    expect(socketFits(`/${'é'.repeat((room + 1) / 2)}`, 5432)).toBe(false);
  });
});

describe('the application role on a server the operator runs', () => {
  test('gets a password that every replica derives alike from the owner of the database', () => {
    const one = externalAppAccess('postgres://owner:secret@db.example:6543/gatehouse?sslmode=require');
    const two = externalAppAccess('postgres://owner:secret@replica.example/gatehouse');
    expect(one.password).toBe(two.password);
    expect(one.url).toBe(
      `postgres://gatehouse_app:${one.password}@db.example:6543/gatehouse?sslmode=require`,
    );
    expect(externalAppAccess('postgres://owner:other@db.example/gatehouse').password).not.toBe(one.password);
  });

  test('must be given by its own URL when the owner signs in without a password', () => {
    expect(() => externalAppAccess('postgres://owner@db.example/gatehouse')).toThrow(
      expect.objectContaining({ code: 'no-password-in-url' }),
    );
  });
});
