/** An installation with lists, and the requests that tests make again and again. */
import { type Client, openInstallation } from '../../../../test/setup/installation.ts';
import type { Id } from '../../../kernel/ids.ts';
import { access } from '../../../runtime/access/index.ts';
import type { Connectors } from '../../../runtime/runtime.ts';
import { organizations } from '../../adopt/organizations/index.ts';
import { writtenProgram } from '../../adopt/written-program/index.ts';
import { readListVersion } from './import/read.ts';
import { lists } from './index.ts';

export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;
export type ListOffice = Awaited<ReturnType<typeof openListOffice>>;

export const settings = {
  title: 'Partners we left',
  authority: 'Example Cloud',
  staleAfterDays: 2,
  leastShare: 0.6,
};

/** A provider's own list. */
export const csv = (...rows: readonly string[]) => `key,name,aliases,remarks\n${rows.join('\n')}\n`;
export const [ada, bo, cy] = [
  '1,Ada Lovelace,Ada King|Àda Byron,',
  '2,Bo Diddley,,',
  '3,Cy Twombly,,painter',
];

/** A form as a browser or curl sends it. */
export async function sendForm(client: Client, list: string, form: FormData) {
  const sent = new Response(form);
  return client.request('POST', `/lists/${list}/versions`, {
    body: new Uint8Array(await sent.arrayBuffer()),
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
  });
}

export function formOf(files: Files, more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.set(name, new Blob([content]), `${name}.txt`);
  for (const [name, text] of Object.entries({ source: 'https://lists.example/one', ...more }))
    form.set(name, text);
  return form;
}

export async function openListOffice(connectors: Connectors = {}) {
  const parts = [access, organizations, writtenProgram, lists];
  const here = await openInstallation({ parts, connectors });
  const officer = here.as('officer');
  const enter = async (slug: string, over: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const entered = await officer.post('/lists', {
      slug,
      format: 'provider-csv',
      ...settings,
      ...over,
    });
    if (entered.status !== 201) throw new Error(`the list was not entered: ${entered.text}`);
    return entered.json.id;
  };
  const read = async (version: Id<'listVersion'>) => {
    await readListVersion(here.runtime, { tenant: here.tenant, version });
    return (await officer.get(`/lists/versions/${version}`)).json;
  };
  const handIn = async (list: string, files: Files, more: Readonly<Record<string, string>> = {}) => {
    const received = await sendForm(officer, list, formOf(files, more));
    if (received.status !== 202) throw new Error(`the version was not received: ${received.text}`);
    return read(received.json.id);
  };
  const items = async (path: string) => (await officer.get(path)).json.items;
  return { here, officer, enter, handIn, items };
}
