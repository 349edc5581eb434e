import { Alert, FileInput, List, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { useAct } from '../api/hooks.ts';
import { wordsFor } from '../words.ts';

const mostNamed = 100;

/** Hands in a file of values, and says what became of its rows. */
export default function ValuesForm({ close }: FormProps) {
  const [file, setFile] = useState<File | null>(null);
  const send = useAct('importTransactionValues');
  return (
    <Modal opened onClose={close} title="Hand in a file" closeOnClickOutside={false}>
      <ActForm
        does="Hand in"
        submit={() => {
          if (file) send.mutate({ file: { bytes: file, type: 'text/csv' } });
        }}
        close={close}
        error={send.error}
        pending={send.isPending}
        disabled={!file}
        leaves="Close"
      >
        <FileInput
          label="CSV file"
          description="With the header account,month,amount,currency. Months as 2026-03, amounts as 1234.50."
          accept=".csv,text/csv"
          placeholder="Choose a file"
          required
          value={file}
          onChange={setFile}
        />
        {send.data && <Report report={send.data} />}
        <Text size="sm" c="dimmed">
          The newest value of an account, month and currency counts. Rows that are wrong are named; the others
          are kept.
        </Text>
      </ActForm>
    </Modal>
  );
}

type Reported = {
  readonly kept: number;
  readonly unchanged: number;
  readonly notKept: readonly { readonly row: number; readonly code: string }[];
};

function Report({ report: { kept, unchanged, notKept } }: { report: Reported }) {
  return (
    <Alert color={notKept.length === 0 ? 'green' : 'orange'} title={`${kept} rows kept`}>
      <Text size="sm">
        {unchanged} said what was kept before; {notKept.length} are wrong.
      </Text>
      <List size="sm">
        {notKept.slice(0, mostNamed).map(({ row, code }) => (
          <List.Item key={row}>
            Row {row}: {wordsFor(code)}
          </List.Item>
        ))}
      </List>
      {notKept.length > mostNamed && <Text size="sm">And {notKept.length - mostNamed} more.</Text>}
    </Alert>
  );
}
