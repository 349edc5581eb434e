import { Modal, NativeSelect, Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct, useRead } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { owners } from './owners.ts';

type OwnerRole = (typeof owners)[number];

/** As many as the API gives at a time. */
const mostMembers = 200;

/** Hands a deadline to a role, or to one person who has it, found by name. */
export default function HandOver({ row, close }: FormProps) {
  const [role, setRole] = useState<OwnerRole>('officer');
  const [user, setUser] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const hand = useAct('handClock', close);
  return (
    <Modal opened onClose={close} title="Hand over" closeOnClickOutside={false}>
      <ActForm
        does="Hand over"
        submit={() => {
          hand.mutate({ path: { clock: String(row?.id) }, body: { role, words, ...(user ? { user } : {}) } });
        }}
        close={close}
        error={hand.error}
        pending={hand.isPending}
      >
        <NativeSelect
          label="To"
          required
          data={owners.map((value) => ({ value, label: titleFor(value) }))}
          value={role}
          onChange={(event) => {
            setRole(event.currentTarget.value as OwnerRole); // Safe: the options are those.
            setUser(null);
          }}
        />
        <WhoField role={role} value={user} set={setUser} error={errorAt(hand.error, 'user')} />
        <Textarea
          label="Why"
          required
          autosize
          minRows={2}
          maxRows={8}
          error={errorAt(hand.error, 'words')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          They are told of it from now on. Who had it before, and why it was handed over, stays.
        </Text>
      </ActForm>
    </Modal>
  );
}

type WhoProps = {
  role: OwnerRole;
  value: string | null;
  set: (user: string | null) => void;
  error: string | undefined;
};

function WhoField({ role, value, set, error }: WhoProps) {
  const members = useRead('listMembers', { query: { role, state: 'live', limit: mostMembers } });
  const people = members.data?.items ?? [];
  if (members.error && !members.data)
    return <Trouble error={members.error} again={() => void members.refetch()} />;
  return (
    <Select
      label="Somebody with that role"
      description={
        members.data?.next
          ? `The newest ${mostMembers} are here. Empty: all who have it.`
          : 'Empty: all who have it.'
      }
      placeholder="All who have it"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Choose nobody' }}
      maxDropdownHeight={320}
      nothingFoundMessage={members.data ? 'Nobody with that role is called so.' : 'Loading…'}
      data={people.map((one) => ({ value: one.user, label: `${one.name}, ${one.email}` }))}
      value={value}
      onChange={set}
      error={error}
    />
  );
}
