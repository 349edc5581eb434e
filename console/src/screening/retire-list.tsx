import { Anchor, Modal, NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Answer, Input } from '../api/call.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Facts } from '../pages/facts.tsx';
import { RouteLink } from '../route-link.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { count } from './said.ts';

type Touches = Answer<'getListRetirement'>;
type Because = NonNullable<Input<'retireScreeningList'>['body']>['because'];

const reasons: readonly Because[] = [
  'source-discontinued',
  'replaced-by-another-list',
  'no-longer-required',
  'entered-in-error',
];

/** Retires a list: what that touches is read first, and what was read is what is agreed to. */
export default function RetireList({ row, close }: FormProps) {
  const list = String(row?.id);
  const touches = useRead('getListRetirement', { path: { list } });
  const retire = useAct('retireScreeningList', close);
  const [because, setBecause] = useState<Because>('source-discontinued');
  const [words, setWords] = useState('');
  const { data } = touches;
  return (
    <Modal
      opened
      onClose={close}
      title={`Retire: ${String(row?.title)}`}
      closeOnClickOutside={false}
      size="lg"
    >
      <ActForm
        does="Retire the list"
        bites
        submit={() => {
          if (data)
            retire.mutate(
              { path: { list }, body: { because, words, seen: data.seen } },
              // Something was found or judged meanwhile: it is shown as it is now.
              { onError: () => void touches.refetch() },
            );
        }}
        close={close}
        error={retire.error}
        pending={retire.isPending}
        disabled={!data}
      >
        {touches.error && <Trouble error={touches.error} />}
        {data ? <Touched of={data} /> : <LoadingAll />}
        <NativeSelect
          label="Because"
          data={reasons.map((value) => ({ value, label: titleFor(value) }))}
          value={because}
          onChange={(event) =>
            setBecause(reasons.find((one) => one === event.currentTarget.value) ?? 'source-discontinued')
          }
        />
        <Textarea
          label="Why"
          description="It stands in the history; name nobody."
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          maxLength={1000}
          required
          autosize
          minRows={2}
        />
      </ActForm>
    </Modal>
  );
}

function Touched({ of }: { of: Touches }) {
  const { matches, held, lastInForce } = of;
  return (
    <>
      <Facts
        of={[
          ['Entries that leave', count(of.entries)],
          ['Open matches', <OpenMatches key="open" of={of} />],
          ['Judged matches', judged(matches)],
          ['Compared again', of.parties === 0 ? 'nobody' : `${parties(of.parties)} with a match on it`],
          ['Held up by it', heldUp(held)],
        ]}
      />
      {lastInForce && (
        <Text c="red">
          No other list is in force. Nobody will be compared with anything, and screening will hold up no
          account.
        </Text>
      )}
    </>
  );
}

function OpenMatches({ of: { list, matches } }: { of: Touches }) {
  if (matches.open === 0) return 'none';
  return (
    <>
      {count(matches.open)}: their cases are called off.{' '}
      <Anchor
        component={RouteLink}
        href={`/screening/matches?list=${list}&state=open`}
        inherit
        underline="always"
      >
        Show them
      </Anchor>
    </>
  );
}

function judged({ match, notAMatch, unsure }: Touches['matches']): string {
  if (match + notAMatch + unsure === 0) return 'none';
  return `${count(match)} confirmed, ${count(notAMatch)} not a match, ${count(unsure)} unsure. The judgements stay on record, and hold again if it is taken up again in time.`;
}

function parties(number: number): string {
  return number === 1 ? '1 party' : `${count(number)} parties`;
}

function heldUp({ holders, released, accounts }: Touches['held']): string {
  if (holders === 0) return 'nobody';
  const few = accounts === 1 ? '1 account' : `${accounts === null ? '' : count(accounts)} accounts`;
  const behind = accounts === null ? 'more accounts than are counted here' : few;
  return `${parties(holders)}. For ${count(released)} of them, with ${behind}, it is the only list that does.`;
}
