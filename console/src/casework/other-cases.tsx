import { Anchor, List, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Answer, Input } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { LoadingAll, useFirstLoad } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { Trouble } from '../trouble.tsx';
import { UrgencyBadge } from '../urgency.tsx';
import { wordsFor } from '../words.ts';

type Case = Answer<'getCase'>;

/** The case this one answers, and every other one about the same customer, account or person. */
export function OtherCases({ found }: { found: Case }) {
  const about = aboutOf(found);
  const others = useRows('listCases', { query: about ?? {} }, { limit: 20, enabled: about !== undefined });
  const linked = useRead(
    'getCase',
    { path: { case: found.linked ?? '' } },
    { enabled: found.linked !== null },
  );
  const loads = useFirstLoad([others, linked]);
  const cases = others.rows.filter(({ id }) => id !== found.id && id !== found.linked);
  if (others.error) return <Trouble error={others.error} again={() => void others.refetch()} />;
  if (loads) return <LoadingAll />;
  if (!linked.data && cases.length === 0) return null;
  return (
    <section aria-label="Linked cases">
      <Title order={2} size="h4">
        Linked cases
      </Title>
      <List size="sm">
        {linked.data && <One found={linked.data} note="this case answers it" />}
        {cases.map((one) => (
          <One key={one.id} found={one} note={one.linked === found.id ? 'answers this case' : undefined} />
        ))}
      </List>
    </section>
  );
}

function aboutOf({ customer, account, person }: Case): Input<'listCases'>['query'] {
  if (customer) return { customer };
  if (account) return { account };
  return person ? { person } : undefined;
}

function One({ found, note }: { found: Omit<Case, 'deadline'>; note?: string | undefined }) {
  return (
    <List.Item>
      <Anchor component={Link} to={`/casework/${found.id}`}>
        {found.label}
      </Anchor>{' '}
      <UrgencyBadge urgency={found.urgency} /> {wordsFor(found.state)}
      {note && `, ${note}`}, opened <Moment at={found.openedAt} />
    </List.Item>
  );
}
