import { Anchor, Group, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useRead } from '../api/hooks.ts';
import { RouteLink } from '../route-link.tsx';
import { unmatchedSaid } from './unmatched-said.ts';

/** What stands above the list of what is due. */
export default function RetentionHead() {
  const { data } = useRead('countDueForErasure');
  const unmatched = data?.unmatched;
  return (
    <>
      <Text size="sm">
        Accounts of which the retention period is over. Nothing is erased before a second person has approved
        it.
      </Text>
      {unmatched && unmatched.accesses > 0 && (
        <Text size="sm">
          Unmatched accesses, received through {unmatched.through}: {unmatchedSaid(unmatched)}.
        </Text>
      )}
      <RetentionLinks />
    </>
  );
}

const pages = [
  ['/retention', 'Due for erasure'],
  ['/retention/erasures', 'Erasures'],
  ['/retention/holds', 'Legal holds'],
  ['/retention/choices', 'Longer limits'],
] as const;

export function RetentionLinks() {
  const here = useLocation({ select: ({ pathname }) => pathname });
  return (
    <Group gap="md" component="nav" aria-label="Retention">
      {pages.map(([to, label]) => (
        <Anchor
          key={to}
          component={RouteLink}
          href={to}
          size="sm"
          {...(to === here
            ? { 'aria-current': 'page', underline: 'never', fw: 700 }
            : { underline: 'always' })}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  );
}
