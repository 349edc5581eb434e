/** An installation with the parts up to identification, an offering, and the requests that tests make again and again. */

import { type Client, type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { access } from '../../../runtime/access/index.ts';
import type { Part } from '../../../runtime/part.ts';
import { offerings } from '../../adopt/offerings/index.ts';
import { organizations } from '../../adopt/organizations/index.ts';
import { writtenProgram } from '../../adopt/written-program/index.ts';
import { identification } from './index.ts';

export type Office = Awaited<ReturnType<typeof openOffice>>;

export async function openOffice(later: readonly Part[] = []) {
  const here: Installation = await openInstallation({
    parts: [access, organizations, offerings, writtenProgram, identification, ...later],
  });
  const officer: Client = here.as('officer');
  const facts = {
    kind: 'virtual-machine',
    management: 'unmanaged',
    trial: true,
    customerRunsOwnSoftware: true,
    ownerCountry: 'US',
    ownedByUsPerson: true,
    operatedIn: ['US'],
  };
  const post = async (path: string, body: unknown): Promise<string> => {
    const created = await officer.post(path, body);
    if (created.status !== 201) throw new Error(`${path} answered ${created.text}`);
    return created.json.id;
  };
  const read = async (person: string) => (await officer.get(`/identification/persons/${person}`)).json;
  return {
    here,
    officer,
    offering: await post('/offerings', { code: 'vm', name: 'Virtual machines', facts }),
    made: (body: unknown) => post('/identification/persons', body),
    customerOf: (person: string, more = {}) => post('/identification/customers', { person, ...more }),
    read,
    elementOf: async (person: string, kind: string) =>
      (await read(person)).elements.find((element: { kind: string }) => element.kind === kind),
  };
}

export const bank = {
  kind: 'payment-means',
  value: { type: 'bank-account', accountNumber: 'DE89370400440532013000', institution: 'Commerzbank' },
};

export const ada = (elements: readonly unknown[] = []) => ({
  kind: 'individual',
  source: 'customer',
  elements: [{ kind: 'name', value: { fullName: 'Ada Lovelace' } }, ...elements],
});
