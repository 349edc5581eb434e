import { Badge, Button, Card, Group, Image, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Answer, Input, Item } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Who } from '../pages/who.tsx';
import { AskWhy } from '../sealed/ask-why.tsx';
import { useSession } from '../shell/grant.ts';
import { titleFor, wordsFor } from '../words.ts';

type Document = Item<'listDocuments'>;
type Ask = NonNullable<Input<'revealDocument'>['body']>;
type Shown = Answer<'revealDocument'>;

const colours: Readonly<Record<Document['state'], string>> = {
  received: 'indigo',
  accepted: 'teal',
  rejected: 'red',
};
const reasons: readonly [Ask['reason'], ...Ask['reason'][]] = [
  'verification',
  'review',
  'customer-request',
  'legal-process',
];

/** What is said of a document in which nothing was read. */
const unread: Readonly<Record<string, string | undefined>> = { received: 'Not yet read' };

/** One document: what was read in it; its image and number are shown to whoever says why. */
export function DocumentView({ document, of }: { document: Document; of?: string | undefined }) {
  const [asking, setAsking] = useState<Ask['part']>();
  const [shown, setShown] = useState<Shown>();
  const reads = Boolean(useSession()?.examiner);
  const read = [
    ['Name as written', document.nameAsWritten],
    ['Number', shown?.number ?? document.number],
    ['Issued by', document.issuer],
    ['Place of issue', document.placeOfIssue],
    ['Issued on', document.issuedOn],
    ['Expires on', document.expiresOn],
    ['Not accepted', document.rejection && wordsFor(document.rejection)],
  ].filter(([, value]) => value);
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" mb="xs">
        <Text fw={600}>
          {document.type ? titleFor(document.type) : (unread[document.state] ?? 'Document')}
        </Text>
        <Badge variant="light" tt="none" color={colours[document.state]}>
          {wordsFor(document.state)}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed">
        From the {document.receivedFrom}, <Moment at={document.receivedAt} />
        {document.reviewedBy && document.reviewedAt && (
          <>
            . Read by <Who id={document.reviewedBy} />, <Moment at={document.reviewedAt} />
          </>
        )}
      </Text>
      {read.map(([label, value]) => (
        <Text size="sm" key={label}>
          {label}: {value}
        </Text>
      ))}
      {shown?.content && <Picture shown={shown} />}
      <Group gap="xs" mt="xs">
        {!reads && !shown?.content && (
          <Button size="compact-xs" variant="default" onClick={() => setAsking('image')}>
            Show the image
          </Button>
        )}
        {!reads && document.number && !shown?.number && (
          <Button size="compact-xs" variant="default" onClick={() => setAsking('number')}>
            Show the number
          </Button>
        )}
        {shown && (
          <Button size="compact-xs" variant="subtle" onClick={() => setShown(undefined)}>
            Hide
          </Button>
        )}
      </Group>
      {asking && (
        <Reveal
          document={document.id}
          of={of}
          part={asking}
          close={() => setAsking(undefined)}
          done={(answer) => setShown((before) => ({ ...answer, ...whatStays(before, answer) }))}
        />
      )}
    </Card>
  );
}

/** The image stays in sight when the number is asked for after it, and the other way round. */
function whatStays(before: Shown | undefined, answer: Shown): Partial<Shown> {
  return {
    content: answer.content ?? before?.content ?? null,
    number: answer.number ?? before?.number ?? null,
  };
}

function Picture({ shown }: { shown: Shown }) {
  const source = `data:${shown.mediaType};base64,${shown.content}`;
  const [large, { open, close }] = useDisclosure();
  if (shown.mediaType === 'application/pdf')
    return (
      <Button component="a" href={source} download="document.pdf" size="compact-xs" mt="xs">
        Save the PDF
      </Button>
    );
  return (
    <>
      <button type="button" onClick={open} aria-label="Enlarge" style={{ all: 'unset', cursor: 'zoom-in' }}>
        <Image src={source} alt="The document as handed in" mah={220} fit="contain" mt="xs" />
      </button>
      <Modal opened={large} onClose={close} size="xl" title="The document as handed in">
        <Image src={source} alt="The document as handed in" fit="contain" />
      </Modal>
    </>
  );
}

type RevealProps = {
  document: string;
  /** The case it is needed for. */
  of: string | undefined;
  part: Ask['part'];
  close: () => void;
  done: (answer: Shown) => void;
};

function Reveal({ document, of, part, close, done }: RevealProps) {
  const reveal = useAct('revealDocument', (answer) => {
    done(answer);
    close();
  });
  return (
    <AskWhy
      reasons={reasons}
      does="Show"
      error={reveal.error}
      pending={reveal.isPending}
      show={(why) =>
        reveal.mutate({ path: { document }, body: { part, ...why, ...(of ? { case: of } : {}) } })
      }
      close={close}
    />
  );
}
