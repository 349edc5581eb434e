/** Housekeeping of the sign-in. */
import { sql } from 'kysely';
import type { JobDefinition } from '../jobs/index.ts';

export const jobs: readonly JobDefinition[] = [
  {
    name: 'clear-sign-in-leftovers',
    describes: 'Removes sessions, links and challenges that have run out, and counts of tries that are over.',
    everyMilliseconds: 3_600_000,
    scope: 'installation',
    // By the machine's time, as better-auth reckons: what is removed could not be used any more.
    run: async ({ database }) => {
      await sql`delete from auth.session where "expiresAt" < now()`.execute(database.sql);
      await sql`delete from auth.verification where "expiresAt" < now()`.execute(database.sql);
      await sql`
        delete from auth."rateLimit"
        where "lastRequest" < extract(epoch from now() - interval '1 day') * 1000`.execute(database.sql);
    },
  },
];
