import { Modal, Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';
import { AsItWas } from './as-it-was.tsx';
import { HandInForm } from './hand-in-form.tsx';

type Received = Answer<'handInListVersion'>;

/** Hands in a version of a list. Its page opens and shows how far it is read, and what came of it. */
export default function HandIn({ row, close }: FormProps) {
  const navigate = useNavigate();
  const list = String(row?.id);
  const formats = useRead('getListFormats');
  const before = useRead('listListVersions', { path: { list }, query: { limit: 1 } });
  const [same, setSame] = useState<Received>();
  const roles = formats.data?.formats.find(({ slug }) => slug === row?.format)?.files;
  const error = formats.error ?? before.error;
  const received = (version: Received) => {
    if (version.state !== 'received') return setSame(version);
    close();
    void navigate({ to: `/screening/lists/versions/${version.id}` });
  };
  return (
    <Modal
      opened
      onClose={close}
      title={`Hand in a version: ${String(row?.title)}`}
      closeOnClickOutside={false}
    >
      {error && <Trouble error={error} />}
      {same && <AsItWas version={same} close={close} />}
      {!error && !(roles && before.data) && <Skeleton height={240} aria-label="Loading" />}
      {!same && roles && before.data && (
        <HandInForm
          list={list}
          roles={roles}
          sourceBefore={before.data.items[0]?.source ?? ''}
          received={received}
          close={close}
        />
      )}
    </Modal>
  );
}
