/** The deadline of the first certification, which runs from a day that only a final rule has. */
import { expect, it } from 'vitest';
import { openInstallation } from '../../../../test/setup/installation.ts';
import { parseEdition, readEditionFiles } from '../../../law/index.ts';

/** The proposal as if it had been published as final, and taken effect, on these days. */
async function editionOf(days: { readonly published: string; readonly effective: string }) {
  const files = new Map(await readEditionFiles('law/us-nprm-2024'));
  const text = files.get('edition.yaml') ?? '';
  const dated = text
    .replace('  final: null', `  final: ${days.published}`)
    .replace('  effective: null', `  effective: ${days.effective}`);
  return parseEdition(files.set('edition.yaml', dated));
}

/** An installation whose program is adopted and which has a reseller abroad and one at home. */
async function firstDeadlines(edition?: Awaited<ReturnType<typeof editionOf>>) {
  const here = await openInstallation({ at: '2026-03-02T15:00:00Z', ...(edition ? { edition } : {}) });
  try {
    const officer = here.as('officer');
    await officer.post('/written-program/adoptions', { statement: 'adopted by the board' });
    const enter = async (jurisdiction: string) => {
      const reseller = {
        legalName: `Wolke ${jurisdiction}`,
        jurisdiction,
        contactEmail: 'cip@wolke.example',
      };
      return (await officer.post('/organizations/resellers', reseller)).json.id;
    };
    const [abroad] = [await enter('DE'), await enter('US-OH')];
    const { items } = (await officer.get('/clocks')).json;
    const firsts: { obligation: string; subject: string; dueOn: string; reading: string }[] = items.filter(
      ({ obligation }: { obligation: string }) => obligation.startsWith('file-'),
    );
    return { tenant: here.tenant, abroad, firsts, due: (await officer.get('/certification/due')).json };
  } finally {
    await here.close();
  }
}

it('runs for the provider and each foreign reseller from the earlier of publication and effect, once there are such days', async () => {
  const edition = await editionOf({ published: '2026-02-10', effective: '2026-05-11' });
  const { tenant, abroad, firsts, due } = await firstDeadlines(edition);
  expect(firsts).toMatchObject([
    {
      obligation: 'file-initial-certification',
      subject: tenant,
      dueOn: '2027-02-10',
      reading: 'publication',
    },
    {
      obligation: 'file-reseller-certification',
      subject: abroad,
      dueOn: '2027-02-10',
      reading: 'publication',
    },
  ]);
  expect(due.organizations).toMatchObject([
    { about: tenant, next: { kind: 'initial-certification', dueOn: '2027-02-10', late: false } },
    { about: abroad, next: { kind: 'initial-certification', dueOn: '2027-02-10', late: false } },
  ]);
});

it('does not run under a proposal, which has no such day', async () => {
  const { firsts, due } = await firstDeadlines();
  expect(firsts).toEqual([]);
  expect(due.organizations[0].next).toEqual({ kind: 'initial-certification', dueOn: null, late: false });
});
