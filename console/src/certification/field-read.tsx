import { Anchor, Badge, Button, Group, List, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { OpenThing } from '../pages/open-thing.tsx';
import { pageOf } from '../pages/page-of.ts';
import { ThingNamed } from '../pages/thing-named.tsx';
import { titleFor, wordsFor } from '../words.ts';
import type { FiledField, Filing } from './filing-page.tsx';
import { PlaceTable } from './place-table.tsx';

type Props = { filing: Filing; field: FiledField; write?: () => void };

/** One field of a form: what it says, where that comes from, and what was filed before. */
export function FieldRead({ filing, field, write }: Props) {
  const id = `field-${field.field}`;
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <Title order={3} size="h5" id={id} style={{ scrollMarginTop: 80 }}>
          {field.field}. {field.text}
        </Title>
        {write && (
          <Button
            size="compact-xs"
            variant="default"
            miw="max-content"
            onClick={write}
            aria-label={`Write ${field.field}`}
          >
            Write
          </Button>
        )}
      </Group>
      {field.lacks && (
        <Badge variant="light" color="orange" tt="none" miw="max-content" my={4}>
          {wordsFor(field.lacks)}
        </Badge>
      )}
      <Value filing={filing} field={field} />
      <Sources field={field} />
      {field.before && (
        <Text size="sm" c="dimmed" mt={4}>
          Since the filing before: {field.change}.{' '}
          <Anchor component={Link} to={`/certification/${field.before.filing}`} inherit underline="always">
            What was filed
          </Anchor>
        </Text>
      )}
    </section>
  );
}

function Value({ filing, field }: Omit<Props, 'write'>) {
  const { value, words } = field;
  switch (value.kind) {
    case 'narrative':
      return <Words text={words.text} />;
    case 'contact':
      return words.contact ? (
        <Text mt={4}>
          {words.contact.name}, {words.contact.title}, {words.contact.email}, {words.contact.telephone}
        </Text>
      ) : (
        <Text mt={4} fs="italic">
          Nobody is named yet.
        </Text>
      );
    case 'stated':
      return (
        <>
          <Text mt={4} fw={600}>
            {value.number === null ? 'Not stated yet' : value.number.toLocaleString('en')}
          </Text>
          {words.text && <Words text={words.text} />}
        </>
      );
    case 'figure':
      return <Figure filing={filing} field={field} />;
    case 'attestation':
      return <Attestation field={field} />;
  }
}

function Words({ text }: { text: string }) {
  if (text === '')
    return (
      <Text mt={4} fs="italic">
        Nothing is stated yet.
      </Text>
    );
  return (
    <Text mt={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} dir="auto">
      {text}
    </Text>
  );
}

function Figure({ filing, field }: Omit<Props, 'write'>) {
  const { value, words } = field;
  if (value.kind !== 'figure') return null;
  const { figure, listed, planDays } = value;
  return (
    <>
      <Text mt={4}>
        <Anchor
          component={Link}
          to={`/certification/${filing.id}/${field.field}`}
          fw={600}
          aria-label={`${field.field}: ${figure.rows} rows`}
        >
          {figure.rows.toLocaleString('en')}
        </Anchor>{' '}
        {figure.rows === 1 ? 'row' : 'rows'}
      </Text>
      {listed && listed.length > 0 && (
        <List size="sm" mt={4}>
          {listed.map(([id = '', ...rest]) => (
            <List.Item key={id}>{rest.join(', ')}</List.Item>
          ))}
        </List>
      )}
      {!listed && figure.by.length > 0 && (
        <PlaceTable
          by={figure.by}
          before={field.before?.by ?? null}
          {...(planDays ? { planDays, plans: words.plans } : {})}
        />
      )}
      {words.text && <Words text={words.text} />}
      <Text size="sm" c="dimmed" mt={4}>
        {figure.method}
      </Text>
    </>
  );
}

const shownFirst = 5;

/** What is missing names things by their ids: those that have a page are links to it, by name. */
function WithLinks({ text }: { text: string }) {
  return text.split(/([a-z]{3}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/).map((part, nth) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name, and none is moved.
    pageOf(part) ? <ThingNamed key={nth} id={part} /> : part,
  );
}

function Attestation({ field: { value, words, refused } }: { field: FiledField }) {
  const [all, setAll] = useState(false);
  if (value.kind !== 'attestation') return null;
  const { attested, evidence } = value;
  const shown = all || refused.length <= shownFirst + 2 ? refused : refused.slice(0, shownFirst);
  return (
    <>
      <Text mt={4} fw={600}>
        {attested ? 'Attested' : 'Not attested yet'}
      </Text>
      {words.text && <Words text={words.text} />}
      {refused.length > 0 && (
        <>
          <Text size="sm" mt={4} fw={600}>
            It cannot be attested, because this is missing:
          </Text>
          <List size="sm">
            {shown.map(({ says }) => (
              <List.Item key={says} style={{ overflowWrap: 'anywhere' }}>
                <WithLinks text={says} />
              </List.Item>
            ))}
          </List>
          {refused.length > shown.length && (
            <Button size="compact-sm" variant="subtle" mt={4} onClick={() => setAll(true)}>
              Show all {refused.length}
            </Button>
          )}
        </>
      )}
      {evidence.items.length > 0 && (
        <>
          <Text size="sm" mt={4}>
            Evidence:
          </Text>
          <List size="sm">
            {evidence.items.map(({ what, of, on, says }) => (
              <List.Item key={`${what} ${of} ${says}`} style={{ overflowWrap: 'anywhere' }}>
                {titleFor(what)}
                {on ? `, ${on.slice(0, 10)}` : ''}: {says} {of && <OpenThing id={of} />}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </>
  );
}

function Sources({ field: { value } }: { field: FiledField }) {
  if (!('sources' in value) || value.sources.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mt={4}>
      From:{' '}
      {value.sources.map(({ what, of, says }, index) => (
        <span key={`${what} ${of}`}>
          {index > 0 && '; '}
          {what === 'clause' ? (
            <Anchor href={`/written-program/document#${of}`} inherit underline="always">
              {says}
            </Anchor>
          ) : (
            says
          )}
        </span>
      ))}
    </Text>
  );
}
