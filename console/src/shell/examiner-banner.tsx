import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Moment } from '../moment.tsx';
import type { Session } from '../session.ts';
import { wordsFor } from '../words.ts';

type Grant = NonNullable<Session['examiner']>;

/** On every page of an examiner: that they only read, what their grant covers, as of when, and until when. */
export function ExaminerBanner({ grant, scopes }: { grant: Grant; scopes: Session['scopes'] }) {
  return (
    <Alert color="yellow" mb="md" py="xs" role="note" aria-label="Your grant">
      <Text size="sm">
        Read-only, until <Moment at={grant.expiresAt} />.
      </Text>
      <Text size="sm">
        You see <Customers of={grant.customers} />, <Then at={grant.asOf} />
        {scopes && `, in ${scopes.map((scope) => wordsFor(scope.replace(':read', ''))).join(', ')} alone`}.
        Each page you open and each file you download is on the ledger.
      </Text>
    </Alert>
  );
}

function Then({ at }: { at: Grant['asOf'] }) {
  if (!at) return 'as of now';
  return (
    <>
      as of <Moment at={at} />
    </>
  );
}

function Customers({ of }: { of: Grant['customers'] }) {
  if (!of) return 'all customers';
  return of.map(({ id, name }, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      <Anchor component={Link} to="/identification" inherit>
        {name || id}
      </Anchor>
    </Fragment>
  ));
}
