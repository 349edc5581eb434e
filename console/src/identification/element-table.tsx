import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Answer } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { AskWhy, type Reason } from '../sealed/ask-why.tsx';
import { useSession } from '../shell/grant.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { elementSaid } from './element-said.ts';

type Element = Answer<'getPerson'>['elements'][number];

const reasons: readonly [Reason, ...Reason[]] = [
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
    <StackedTable head={<StackedHead labels={['What', 'As entered', 'From', 'When']} />}>
      {elements.map((one) => (
        <StackedRow key={one.id}>
          <StackedCell label="What">{titleFor(one.kind)}</StackedCell>
          <StackedCell label="As entered">
            <SealedValue element={one} />
          </StackedCell>
          <StackedCell label="From">{wordsFor(one.source)}</StackedCell>
          <StackedCell label="When">
            <Moment at={one.collectedAt} />
          </StackedCell>
        </StackedRow>
      ))}
    </StackedTable>
  );
}

/** A value, masked until somebody says why they need to see it. */
export function SealedValue({ element, of }: { element: Element; of?: string | undefined }) {
  const [asking, { open, close }] = useDisclosure();
  const [shown, setShown] = useState<Readonly<Record<string, unknown>>>();
  const reads = Boolean(useSession()?.examiner);
  return (
    <Group gap="xs" wrap="nowrap">
      <span dir="auto" style={{ overflowWrap: 'anywhere' }}>
        {elementSaid(element.kind, shown ?? element.value)}
      </span>
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
      {asking && <Reveal element={element.id} of={of} close={close} done={setShown} />}
    </Group>
  );
}

type RevealProps = {
  element: string;
  /** The case it is needed for. */
  of: string | undefined;
  close: () => void;
  done: (value: Readonly<Record<string, unknown>>) => void;
};

function Reveal({ element, of, close, done }: RevealProps) {
  const reveal = useAct('revealElement', ({ values }) => {
    done(values);
    close();
  });
  return (
    <AskWhy
      reasons={reasons}
      does="Reveal"
      error={reveal.error}
      pending={reveal.isPending}
      show={(why) => reveal.mutate({ path: { element }, body: { ...why, ...(of ? { case: of } : {}) } })}
      close={close}
    />
  );
}
