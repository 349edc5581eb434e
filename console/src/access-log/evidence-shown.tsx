import { Alert, Collapse, Group, List, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ThingNamed } from '../pages/thing-named.tsx';
import { type Evidence, evidenceSaid } from './evidence-said.ts';

/** What a signal rests on, in words, with the names of its accesses. It says that it decides nothing. */
export function EvidenceShown({ of }: { of: Evidence }) {
  const { title, seen, may } = evidenceSaid(of);
  return (
    <Alert color="orange" title={title}>
      <Stack gap="xs">
        <List size="sm">
          {seen.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        {of.kind === 'shared-address' && <Others accounts={of.others} />}
        <Text size="sm">{may}</Text>
        <Text size="sm" c="dimmed">
          Country and kind of network are indications. This decides nothing. Accesses: {refsOf(of).join(', ')}
          .
        </Text>
      </Stack>
    </Alert>
  );
}

function Others({ accounts }: { accounts: readonly string[] }) {
  const [open, { toggle }] = useDisclosure(false);
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={open} fz="sm" td="underline">
        {open ? 'Hide the other accounts' : 'Show the other accounts'}
      </UnstyledButton>
      <Collapse expanded={open}>
        <Group gap="xs">{open && accounts.map((id) => <ThingNamed key={id} id={id} />)}</Group>
      </Collapse>
    </div>
  );
}

/** Each access by its batch and its line there. */
function refsOf(evidence: Evidence): readonly string[] {
  const accesses =
    evidence.kind === 'shared-address'
      ? [evidence.access]
      : evidence.kind === 'impossible-travel'
        ? [evidence.from.access, evidence.to.access]
        : evidence.found.map(({ access }) => access);
  return accesses.map(({ batch, line }) => `batch ${batch}, line ${line}`);
}
