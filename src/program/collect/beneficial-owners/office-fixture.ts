/** An installation with what ownership needs, and the words its tests are told in. */
import { type Client, type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { clocks } from '../../../casework/clocks/index.ts';
import { organizations } from '../../adopt/organizations/index.ts';
import { writtenProgram } from '../../adopt/written-program/index.ts';
import { identification } from '../identification/index.ts';
import { beneficialOwners } from './index.ts';

export const self = { type: ['selfDeclaration'] };
export const register = { type: ['officialRegister'] };

export const at = (person: string, rest = '') => `/beneficial-owners/persons/${person}${rest}`;
export const sharesOf = (exact: string) => [{ type: 'shareholding', share: { exact } }];

export type Office = {
  readonly here: Installation;
  readonly officer: Client;
  /** Enters an entity and gives its id. */
  entity(name?: string): Promise<string>;
  /** States that somebody new holds a share of an entity, and gives the statement's id. */
  holds(person: string, name: string, exact: string, more?: object): Promise<string>;
  /** Hands in a package as text. */
  handIn(path: string, body: string, key: string): ReturnType<Client['request']>;
};

export async function openOffice(): Promise<Office> {
  const parts = [clocks, organizations, writtenProgram, identification, beneficialOwners];
  const here = await openInstallation({ parts });
  const officer = here.as('officer');
  return {
    here,
    officer,
    entity: async (name = 'Alpha Ltd') => {
      const elements = [{ kind: 'name', value: { legalName: name } }];
      const entered = { kind: 'entity', source: 'customer', elements };
      return (await officer.post('/identification/persons', entered)).json.id;
    },
    holds: async (person, name, exact, more = {}) => {
      const body = { holder: { individual: { name } }, interests: sharesOf(exact), source: self, ...more };
      const reply = await officer.post(at(person, '/statements'), body);
      if (reply.status !== 201) throw new Error(`not stated: ${reply.text}`);
      return reply.json.statement;
    },
    handIn: (path, body, key) =>
      officer.request('POST', path, {
        body,
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
      }),
  };
}
