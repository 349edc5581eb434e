import { Modal, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ActForm } from '../acts/act-form.tsx';
import type { Input } from '../api/call.ts';
import { titleFor } from '../words.ts';

/** Why something sealed is looked at, as the ledger keeps it: for elements and documents alike. */
export type Reason = NonNullable<Input<'revealElement' | 'revealDocument'>['body']>['reason'];
export type Why<R extends Reason> = { readonly reason: R; readonly words: string };

type AskWhyProps<R extends Reason> = {
  /** The reasons there are; the first is the usual one. */
  reasons: readonly [R, ...R[]];
  /** What the button says that shows it. */
  does: string;
  error: Error | null;
  pending: boolean;
  show: (why: Why<R>) => void;
  close: () => void;
};

/** Asks why something sealed must be seen, before it is shown. */
export function AskWhy<R extends Reason>({ reasons, does, error, pending, show, close }: AskWhyProps<R>) {
  const [reason, setReason] = useState<R>(reasons[0]);
  const [words, setWords] = useState('');
  return (
    <Modal opened onClose={close} title="Why do you need to see this?">
      <ActForm
        does={does}
        submit={() => {
          show({ reason, words });
        }}
        close={close}
        error={error}
        pending={pending}
      >
        <NativeSelect
          label="Reason"
          data={reasons.map((value) => ({ value, label: titleFor(value) }))}
          value={reason}
          onChange={(event) =>
            setReason(reasons.find((one) => one === event.currentTarget.value) ?? reasons[0])
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
      </ActForm>
    </Modal>
  );
}
