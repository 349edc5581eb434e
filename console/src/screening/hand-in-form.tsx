import { Group, Progress, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ActForm } from '../acts/act-form.tsx';
import type { Answer } from '../api/call.ts';
import { errorAt } from '../api/problem.ts';
import { sendListVersion } from '../api/upload.ts';
import { titleFor } from '../words.ts';
import { FileField } from './file-field.tsx';
import { bytesSaid, fileSaid } from './said.ts';

/** What the API takes of all files of one version. */
const mostBytes = 128 * 1024 * 1024;

type Props = {
  list: string;
  /** The files that the format has. */
  roles: readonly string[];
  /** Where the last version came from: the next one mostly comes from there too. */
  sourceBefore: string;
  received: (version: Answer<'handInListVersion'>) => void;
  close: () => void;
};

type Files = Readonly<Record<string, File | null>>;

export function HandInForm({ list, roles, sourceBefore, received, close }: Props) {
  const queries = useQueryClient();
  const [files, setFiles] = useState<Files>({});
  const [source, setSource] = useState(sourceBefore);
  const [publishedOn, setPublishedOn] = useState('');
  const [part, setPart] = useState(0);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const send = useMutation({
    mutationFn: () => {
      stop.current = new AbortController();
      setPart(0);
      const form = formOf(files, { source, publishedOn });
      return sendListVersion(list, form, { signal: stop.current.signal, progress: setPart });
    },
    onSuccess: async (version) => {
      // One that is to be read changes nothing yet: what is shown of the list is read when it is shown next.
      await queries.invalidateQueries(version.state === 'received' ? { refetchType: 'none' } : {});
      received(version);
    },
  });
  const bytes = Object.values(files).reduce((sum, file) => sum + (file?.size ?? 0), 0);
  const tooMuch =
    bytes > mostBytes
      ? `The files have ${bytesSaid(bytes)} together; ${bytesSaid(mostBytes)} are taken.`
      : undefined;
  return (
    <ActForm
      does="Hand in"
      submit={() => {
        send.mutate();
      }}
      close={close}
      error={send.error}
      pending={send.isPending}
      disabled={!files.main || tooMuch !== undefined}
      beside={!files.main && <Text size="sm">Choose the list itself first.</Text>}
    >
      {roles.map((role) => (
        <FileField
          key={role}
          label={titleFor(fileSaid(role))}
          required={role === 'main'}
          file={files[role] ?? null}
          set={(file) => setFiles((before) => ({ ...before, [role]: file }))}
          error={errorAt(send.error, role) ?? (role === 'main' ? tooMuch : undefined)}
        />
      ))}
      <TextInput
        label="Downloaded from"
        description="The address, or whoever gave it to you"
        required
        maxLength={500}
        error={errorAt(send.error, 'source')}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <TextInput
        label="Published on"
        description="As the publisher says it. Where the files say it themselves, they are believed."
        type="date"
        error={errorAt(send.error, 'publishedOn')}
        value={publishedOn}
        onChange={(event) => setPublishedOn(event.currentTarget.value)}
      />
      {send.isPending && <Sent part={part} />}
      <Text size="sm" c="dimmed">
        It is read in the background, and accepted or refused whole. The version in force stays until then.
      </Text>
    </ActForm>
  );
}

function Sent({ part }: { part: number }) {
  const percent = Math.round(part * 100);
  return (
    <Group wrap="nowrap">
      <Progress flex={1} value={percent} aria-label="Sent" />
      <Text size="sm" role="status">
        {percent < 100 ? `${percent} %` : 'Being kept'}
      </Text>
    </Group>
  );
}

function formOf(files: Files, { source, publishedOn }: { source: string; publishedOn: string }): FormData {
  const form = new FormData();
  for (const [role, file] of Object.entries(files)) if (file) form.set(role, file);
  form.set('source', source);
  if (publishedOn) form.set('publishedOn', publishedOn);
  return form;
}
