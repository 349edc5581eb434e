/** An installation with a list in force and people to compare with it, and the requests that tests make again and again. */
import { openInstallation } from '../../../../test/setup/installation.ts';
import { runQueuedJobs, runRound } from '../../../../test/setup/queued-jobs.ts';
import { inTenant, type Queryable } from '../../../runtime/database/index.ts';
import { csv, formOf, sendForm, settings } from '../lists/hand-in-fixture.ts';
import { listsInForce, readEntriesInForce } from '../lists/index.ts';
import { openScreener } from './screener/screener.ts';
import type { Screener } from './screener/types.ts';

export type ScreeningOffice = Awaited<ReturnType<typeof openScreeningOffice>>;

/** `wrap`: what stands between the program and the real screener. */
export async function openScreeningOffice({
  wrap,
  masterKey,
}: {
  wrap?: (real: Screener) => Screener;
  masterKey?: Buffer;
} = {}) {
  const opened: { database?: Queryable } = {};
  const here = await openInstallation({
    connectors: wrap ? { screener: wrap(realOn(opened)) } : {},
    ...(masterKey ? { masterKey } : {}),
  });
  opened.database = here.runtime.database.sql;
  const officer = here.as('officer', 'the officer of screening');
  const enterList = async (slug: string) =>
    (await officer.post('/lists', { slug, format: 'provider-csv', ...settings, leastShare: 0.01 })).json.id;
  /** Hands in a version and lets its change go through everybody. */
  const handIn = async (list: string, ...rows: readonly string[]) => {
    const received = await sendForm(officer, list, formOf({ main: csv(...rows) }));
    if (received.status !== 202) throw new Error(`the version was not received: ${received.text}`);
    await runQueuedJobs(here);
    return received.json.id as string;
  };
  const screenDue = () => runRound(here, 'screen-due-parties');
  const enterPerson = async (fullName: string, more: readonly object[] = []): Promise<string> => {
    const made = await officer.post('/identification/persons', {
      kind: 'individual',
      source: 'customer',
      elements: [{ kind: 'name', value: { fullName } }, ...more],
    });
    if (made.status !== 201) throw new Error(`the person was not entered: ${made.text}`);
    return made.json.id;
  };
  const items = async (path: string) => (await officer.get(path)).json.items;
  const matchesOf = (subject: string) => items(`/screening/matches?subject=${subject}`);
  /** Decides the open case of a match, alone; a second person confirms where one is needed. */
  const judge = async (match: string, resolution: string, reason: string) => {
    const { json } = await officer.get(`/screening/matches/${match}`);
    await officer.post(`/casework/cases/${json.case}/claim`);
    const decided = await officer.post(`/casework/cases/${json.case}/decisions`, {
      outcome: 'FINAL',
      resolution,
      reason,
      colleagueText: 'Compared side by side.',
    });
    if (decided.status !== 201) throw new Error(`the case was not decided: ${decided.text}`);
    return { case: json.case, decided: decided.json };
  };
  const readMatch = async (match: string) => (await officer.get(`/screening/matches/${match}`)).json;
  return {
    here,
    readMatch,
    officer,
    enterList,
    handIn,
    screenDue,
    enterPerson,
    items,
    matchesOf,
    judge,
  };
}

/** The installation is opened after it: its database is asked for when somebody is compared. */
function realOn(opened: { readonly database?: Queryable }): Screener {
  const database = () => {
    if (!opened.database) throw new Error('the installation is not open yet');
    return opened.database;
  };
  return openScreener({
    listsInForce: (tenant) =>
      inTenant(database(), { tenant }, (tx) => listsInForce(tx, { legalZone: 'UTC' })),
    entriesAfter: (tenant, page) => inTenant(database(), { tenant }, (tx) => readEntriesInForce(tx, page)),
  });
}
