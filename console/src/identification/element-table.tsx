import { Button, Group, Modal, NativeSelect, Stack, Table, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Answer, Input } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';

type Ask = NonNullable<Input<'revealElement'>['body']>;
type Element = Answer<'getPerson'>['elements'][number];

const reasons: readonly Ask['reason'][] = [
  'review',
  'verification',
  'customer-request',
  'payment-inquiry',
  'legal-process',
];

/** What was collected about a person, with its source and time. Sealed parts are masked until somebody says why. */
export function ElementTable({ elements }: { elements: readonly Element[] }) {
  if (elements.length === 0) return <Text c="dimmed">Nothing has been collected yet.</Text>;
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {['What', 'As entered', 'From', 'When'].map((label) => (
              <Table.Th key={label} scope="col">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {elements.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>{titleFor(one.kind)}</Table.Td>
              <Table.Td>
                <SealedValue element={one} />
              </Table.Td>
              <Table.Td>{wordsFor(one.source)}</Table.Td>
              <Table.Td>
                <Moment at={one.collectedAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A value, masked until somebody says why they need to see it. */
export function SealedValue({ element, of }: { element: Element; of?: string | undefined }) {
  const [asking, { open, close }] = useDisclosure();
  const [shown, setShown] = useState<Readonly<Record<string, unknown>>>();
  const reads = Boolean(useSession()?.examiner);
  return (
    <Group gap="xs" wrap="nowrap">
      <span>{plain(shown ?? element.value)}</span>
      {element.sealed.length > 0 && !shown && !reads && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={open}
          style={{ flexShrink: 0 }}
          aria-label={`Reveal ${wordsFor(element.kind)}`}
        >
          Reveal
        </Button>
      )}
      {shown && (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(undefined)}>
          Hide
        </Button>
      )}
      <Reveal element={element.id} of={of} opened={asking} onClose={close} onShown={setShown} />
    </Group>
  );
}

type RevealProps = {
  element: string;
  /** The case it is needed for. */
  of: string | undefined;
  opened: boolean;
  onClose: () => void;
  onShown: (value: Readonly<Record<string, unknown>>) => void;
};

function Reveal({ element, of, opened, onClose, onShown }: RevealProps) {
  const [reason, setReason] = useState<Ask['reason']>('review');
  const [words, setWords] = useState('');
  const reveal = useAct('revealElement', ({ values }) => {
    onShown(values);
    onClose();
  });
  return (
    <Modal opened={opened} onClose={onClose} title="Why do you need to see this?">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          reveal.mutate({ path: { element }, body: { reason, words, ...(of ? { case: of } : {}) } });
        }}
      >
        <Stack>
          {reveal.error && <Trouble error={reveal.error} />}
          <NativeSelect
            label="Reason"
            data={reasons.map((value) => ({ value, label: titleFor(value) }))}
            value={reason}
            onChange={(event) =>
              setReason(reasons.find((one) => one === event.currentTarget.value) ?? 'review')
            }
          />
          <Textarea
            label="In words"
            description="At least ten characters, kept with your name and the time. It must name no person."
            required
            minLength={10}
            maxLength={1000}
            autosize
            minRows={2}
            data-autofocus
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={reveal.isPending}>
              Reveal
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A value in one line: its parts, in the order the API gives them. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(', ');
  if (typeof value === 'object') return Object.values(value).map(plain).filter(Boolean).join(', ');
  return String(value);
}
