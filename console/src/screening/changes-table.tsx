import { Anchor, Code, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Item } from '../api/call.ts';
import { RouteLink } from '../route-link.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { titleFor } from '../words.ts';
import { differing, type Entry, fieldLines, fieldTitles, isEntryField } from './entry-said.ts';

type Change = Item<'listListChanges'>;
type Field = Change['fields'][number];
type Props = { of: readonly Change[]; version: string; before: string | null };

/** What a version changed: the fields of a changed entry before and after, beside each other. */
export function ChangesTable({ of, version, before }: Props) {
  return (
    <StackedTable head={<StackedHead labels={['Entry', 'What', 'Before', 'After']} />}>
      {of.flatMap((change) => {
        const entry = <EntryLink change={change} version={change.change === 'removed' ? before : version} />;
        if (change.change !== 'changed')
          return (
            <StackedRow key={change.key}>
              <StackedCell label="Entry" names>
                {entry}
              </StackedCell>
              <StackedCell label="What">{titleFor(change.change)}</StackedCell>
              <StackedCell label="Before">{change.change === 'added' ? 'Not listed' : 'Listed'}</StackedCell>
              <StackedCell label="After">{change.change === 'added' ? 'Listed' : 'Not listed'}</StackedCell>
            </StackedRow>
          );
        return change.fields.map((field) => (
          <FieldRow key={`${change.key} ${field.field}`} entry={entry} field={field} />
        ));
      })}
    </StackedTable>
  );
}

function EntryLink({ change: { key, name }, version }: { change: Change; version: string | null }) {
  return (
    <>
      {version ? (
        <Anchor
          component={RouteLink}
          href={`/screening/lists/versions/${version}/entries/${encodeURIComponent(key)}`}
          inherit
        >
          {name}
        </Anchor>
      ) : (
        name
      )}{' '}
      <Code>{key}</Code>
    </>
  );
}

function FieldRow({ entry, field }: { entry: ReactNode; field: Field }) {
  const { gone, come, same } = differing(linesOf(field, field.before), linesOf(field, field.after));
  return (
    <StackedRow>
      <StackedCell label="Entry" names>
        {entry}
      </StackedCell>
      <StackedCell label="What">
        {isEntryField(field.field) ? fieldTitles[field.field] : titleFor(field.field)}
      </StackedCell>
      <StackedCell label="Before">
        <Side lines={gone} tone="var(--mantine-color-red-light)" spoken="Removed: " />
      </StackedCell>
      <StackedCell label="After">
        <Side lines={come} tone="var(--mantine-color-teal-light)" spoken="Added: " />
        {same > 0 && (
          <Text size="xs" c="dimmed">
            {same} as before
          </Text>
        )}
      </StackedCell>
    </StackedRow>
  );
}

function linesOf({ field }: Field, value: unknown): readonly string[] {
  return isEntryField(field) ? fieldLines(field, value as Entry[typeof field]) : [JSON.stringify(value)]; // Safe: the API gives a field of an entry as the entry has it.
}

type SideProps = { lines: readonly string[]; tone: string; spoken: string };

function Side({ lines, tone, spoken }: SideProps) {
  if (lines.length === 0) return <Text size="sm">–</Text>;
  return lines.map((line, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a list may say the same twice, and none is ever moved.
    <Text key={nth} size="sm" bg={tone} px={4} mb={2} style={{ overflowWrap: 'anywhere' }}>
      <VisuallyHidden>{spoken}</VisuallyHidden>
      {line}
    </Text>
  ));
}
