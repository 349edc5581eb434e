import { Alert, Checkbox, Code, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Answer, Item } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { hasEnded, useReadAnewAtEnd } from '../long-work/follow.ts';
import { LongWorkProgress } from '../long-work/progress.tsx';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { previewAccounts, previewResellers } from './lists-within.ts';
import { count, countedSaid, moneySaid, rowSaid } from './said.ts';

type Measure = Answer<'getSpecialMeasure'>;
type Preview = Item<'listSpecialMeasurePreviews'>;

/** Whom a measure touches, by the newest look: how it was done, what it found, and every row. */
export function PreviewShown({ measure, newest }: { measure: Measure; newest: Preview | undefined }) {
  return (
    <section aria-labelledby="preview">
      <Title order={2} size="h4" id="preview" mb="xs">
        Whom it touches
      </Title>
      {newest ? (
        <Looked measure={measure} preview={newest} />
      ) : (
        <Text size="sm">Nobody has looked yet. A look goes through every account and enforces nothing.</Text>
      )}
    </section>
  );
}

function Looked({ measure, preview }: { measure: Measure; preview: Preview }) {
  const { id, digest, endedAt } = preview;
  return (
    <Stack>
      {endedAt === null && <Looking id={id} />}
      {endedAt !== null && preview.found === null && (
        <Alert color="orange" title="The newest look found nothing">
          It was called off or failed. Look again.
        </Alert>
      )}
      {preview.found && digest !== measure.digest && (
        <Alert color="orange" title="Of another content">
          The measure was changed since. Look again.
        </Alert>
      )}
      {preview.found && <Found preview={preview} found={preview.found} target={measure.target} />}
    </Stack>
  );
}

function Looking({ id }: { id: string }) {
  const input = { path: { preview: id } };
  const { data } = useRead('getSpecialMeasurePreview', input, { refetchInterval: 1_000 });
  useReadAnewAtEnd(data && hasEnded(data.work));
  return data ? <LongWorkProgress of={data.work} did="steps" /> : null;
}

type FoundProps = {
  preview: Preview;
  found: NonNullable<Preview['found']>;
  target: Measure['target'];
};

function Found({ preview, found, target }: FoundProps) {
  const [all, setAll] = useState(false);
  const path = { preview: preview.id };
  return (
    <>
      <Facts
        of={[
          ['Looked', <Moment key="looked" at={preview.askedAt} />],
          ['Counted as located by', found.basis.map((one) => countedSaid[one]).join(', ')],
          [
            'Accounts',
            `${count(found.touched)} of ${count(found.accounts)} touched, of ${count(found.customers)} customers; ${count(found.unknown)} unknown; ${count(found.otherwise)} by another reading alone`,
          ],
          ['Persons', count(found.persons)],
          ['Resellers', count(found.resellers)],
          ['Transactions of twelve months', moneySaid(found.money) || 'no value on record'],
          ['Digest of the rows', <Code key="rows">{found.rowsDigest}</Code>],
        ]}
      />
      <Checkbox
        label="Also unknown ones, and those that only another reading reaches"
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      <RowsWithin
        list={previewAccounts}
        of={path}
        {...(all ? {} : { query: { outcome: 'touched' } })}
        rowOf={(row) => rowSaid(row, target)}
      />
      <RowsWithin list={previewResellers} of={path} />
    </>
  );
}
