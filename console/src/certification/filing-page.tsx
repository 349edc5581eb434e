import { Alert, Anchor, Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answer, addressOf } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { FileLinks } from '../pages/file-links.tsx';
import { ThingHead } from '../pages/thing-head.tsx';
import { ThingNamed } from '../pages/thing-named.tsx';
import { Who } from '../pages/who.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { FieldRead } from './field-read.tsx';
import { Rebuild } from './rebuild.tsx';
import { WriteField } from './write-field.tsx';

export type Filing = Answer<'getFiling'>;
export type FiledField = Filing['fields'][number];

const files = [
  { format: 'pdf', label: 'Download PDF' },
  { format: 'json', label: 'Signed JSON' },
  { format: 'manifest', label: 'Manifest' },
  { format: 'html', label: 'HTML' },
  { format: 'markdown', label: 'Markdown' },
] as const;

/** One certification: how far it is, and each field of its forms with where it comes from. */
export function FilingPage() {
  const { filing = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getFiling', { path: { filing } });
  const [writing, setWriting] = useState<FiledField>();
  const session = useSession();
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  const lacking = data.fields.filter(({ lacks }) => lacks !== null).length;
  const mayWrite = data.state === 'drafted' && ['owner', 'officer'].includes(session?.role ?? '');
  return (
    <Stack maw={1000}>
      <ThingHead
        title={`${data.label}: ${data.about.legalName}`}
        id={data.id}
        list="/certification/filing"
        row={{ ...data, me: session?.actor, lacking }}
      >
        <Badge variant="light" tt="none">
          {wordsFor(data.state)}
        </Badge>
      </ThingHead>
      <Group gap="md">
        <FileLinks
          forms={files}
          addressAs={(format) => addressOf('getFilingFile', { path: { filing }, query: { format } })}
        />
        <Rebuild filing={filing} />
      </Group>
      <State filing={data} lacking={lacking} />
      <Facts of={factsOf(data)} />
      {formsOf(data).map(({ form, title, clause, fields }) => (
        <section key={form} aria-labelledby={form}>
          <Title order={2} size="h3" id={form} mb="xs">
            {clause} {title}
          </Title>
          <Stack gap="lg">
            {fields.map((field) => (
              <FieldRead
                key={field.field}
                filing={data}
                field={field}
                {...(mayWrite ? { write: () => setWriting(field) } : {})}
              />
            ))}
          </Stack>
        </section>
      ))}
      {writing && (
        <WriteField
          key={writing.field}
          filing={data.id}
          field={writing}
          close={() => setWriting(undefined)}
        />
      )}
    </Stack>
  );
}

/** What stands in the way of the next step, said before it is tried. */
function State({ filing, lacking }: { filing: Filing; lacking: number }) {
  if (filing.sentBack)
    return (
      <Alert color="orange" title="It was sent back">
        <Who id={filing.sentBack.by} />: {filing.sentBack.words}
      </Alert>
    );
  if (filing.state === 'drafted' && lacking > 0)
    return (
      <Alert color="orange" title={`${lacking} of ${filing.fields.length} fields are not complete`}>
        <Text size="sm">
          It can be reviewed when every field is filled and every attestation has its evidence.
        </Text>
        <List size="sm" mt="xs" spacing={4}>
          {filing.fields
            .filter(({ lacks }) => lacks !== null)
            .map(({ field, text, lacks }) => (
              <List.Item key={field}>
                <Anchor href={`#field-${field}`} inherit c="inherit" underline="always">
                  {field}. {text}
                </Anchor>{' '}
                {lacks && wordsFor(lacks)}
              </List.Item>
            ))}
        </List>
      </Alert>
    );
  return null;
}

function factsOf(filing: Filing): readonly Fact[] {
  const { approval, transmission, acknowledgement, reviewed } = filing;
  return [
    ['As of', `${filing.on}${filing.since ? `, since the certification of ${filing.since}` : ''}`],
    ...(filing.through.id === filing.about.id
      ? []
      : [['Filed through', filing.through.legalName] satisfies Fact]),
    ['Drafted', <Step key="drafted" of={filing.drafted} />],
    ...(reviewed ? [['Reviewed', <Step key="reviewed" of={reviewed} />] satisfies Fact] : []),
    ...(approval
      ? [
          [
            'Signed',
            <span key="signed">
              {approval.signatory.name}, {approval.signatory.title}, signed in as <Who id={approval.by} />,{' '}
              <Moment at={approval.at} />
              {approval.signed ? '; the signature holds' : '; THE SIGNATURE DOES NOT HOLD'}
            </span>,
          ] satisfies Fact,
        ]
      : []),
    ...(transmission
      ? [
          [
            'Sent',
            <span key="sent">
              {wordsFor(transmission.channel)}, {transmission.reference}, <Moment at={transmission.at} />,
              recorded by <Who id={transmission.by} />
            </span>,
          ] satisfies Fact,
        ]
      : []),
    ...(acknowledgement
      ? [
          [
            'Receipt',
            <span key="receipt">
              {acknowledgement.receipt}, {acknowledgement.on}, recorded by <Who id={acknowledgement.by} />
            </span>,
          ] satisfies Fact,
        ]
      : []),
    ...(filing.withdrawn
      ? [
          [
            'Withdrawn',
            <span key="withdrawn">
              {wordsFor(filing.withdrawn.because)}, by <Who id={filing.withdrawn.by} />
            </span>,
          ] satisfies Fact,
        ]
      : []),
    ...(filing.corrects
      ? [['Corrects', <ThingNamed key="corrects" id={filing.corrects} />] satisfies Fact]
      : []),
    ...filing.corrections.map((id): Fact => ['Corrected by', <ThingNamed key={id} id={id} />]),
    ...(filing.previous
      ? [['Compared with', <ThingNamed key="previous" id={filing.previous} />] satisfies Fact]
      : []),
    ['Digest (SHA-256)', filing.digest],
  ];
}

function Step({ of: { by, at } }: { of: { by: string; at: string } }) {
  return (
    <Text size="sm" span>
      <Who id={by} />, <Moment at={at} />
    </Text>
  );
}

function formsOf({ fields }: Filing) {
  const forms = [...new Set(fields.map(({ form }) => form))];
  return forms.map((form) => {
    const own = fields.filter((field) => field.form === form);
    return { form, title: own[0]?.formTitle ?? form, clause: own[0]?.clause ?? '', fields: own };
  });
}
