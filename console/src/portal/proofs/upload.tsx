import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sendDocument } from '../../api/upload.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useTexts } from '../portal.tsx';
import { checkFile, type FileTrouble, mediaTypes, mostBytes } from './file-check.ts';
import { prepare } from './prepare.ts';

type State =
  | { at: 'nothing' }
  | { at: 'sending'; part: number }
  | { at: 'refused'; trouble: FileTrouble; size: number }
  | { at: 'failed'; error: unknown }
  | { at: 'sent' };

/** Chooses or photographs a document and hands it in: how far, cancel, and again with the same file. */
export function Upload({ person }: { person: string }) {
  const { t, number } = useTexts();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [state, setState] = useState<State>({ at: 'nothing' });
  const cancel = useRef<AbortController>(undefined);
  const key = useRef('');
  // Forgotten by the field once it is chosen, so that the same file can be chosen again.
  const forget = [useRef<() => void>(null), useRef<() => void>(null)] as const;

  const send = async (chosen: File) => {
    const checked = await checkFile(chosen);
    if ('trouble' in checked) return setState({ at: 'refused', trouble: checked.trouble, size: chosen.size });
    const stop = new AbortController();
    cancel.current = stop;
    setState({ at: 'sending', part: 0 });
    try {
      const body = await prepare(chosen, checked.mediaType);
      const progress = (part: number) => setState({ at: 'sending', part });
      await sendDocument({ path: { person }, body }, { key: key.current, signal: stop.signal, progress });
      setState({ at: 'sent' });
      setFile(undefined);
      await queries.invalidateQueries();
    } catch (error) {
      setState(stop.signal.aborted ? { at: 'nothing' } : { at: 'failed', error });
    }
  };
  const choose = (chosen: File | null) => {
    if (!chosen) return;
    for (const { current } of forget) current?.();
    key.current = crypto.randomUUID();
    setFile(chosen);
    void send(chosen);
  };
  const sending = state.at === 'sending';
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <FileButton
          accept={mediaTypes.join(',')}
          resetRef={forget[0]}
          onChange={choose}
          inputProps={{ 'aria-label': t('upload.file') }}
        >
          {(props) => (
            <Button {...props} variant="default" disabled={sending}>
              {t('upload.choose')}
            </Button>
          )}
        </FileButton>
        <FileButton
          accept="image/*"
          capture="environment"
          resetRef={forget[1]}
          onChange={choose}
          inputProps={{ 'aria-label': t('upload.camera') }}
        >
          {(props) => (
            <Button {...props} variant="default" disabled={sending} hiddenFrom="sm">
              {t('upload.photo')}
            </Button>
          )}
        </FileButton>
      </Group>
      {file && (
        <Text size="sm" dir="auto">
          {file.name}
        </Text>
      )}
      {sending && (
        <Group wrap="nowrap">
          <Progress flex={1} value={state.part * 100} aria-label={t('upload.progress')} />
          <Text size="sm" role="status">
            {number(state.part, { style: 'percent', maximumFractionDigits: 0 })}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={() => cancel.current?.abort()}>
            {t('upload.cancel')}
          </Button>
        </Group>
      )}
      {state.at === 'sent' && (
        <Alert color="green" role="status">
          {t('upload.sent')}
        </Alert>
      )}
      {state.at === 'refused' && (
        <Alert color="orange" role="alert" title={t('upload.refused')}>
          {t(`upload.${state.trouble}`, {
            size: number(state.size / 1024 / 1024, { maximumFractionDigits: 1 }),
            most: number(mostBytes / 1024 / 1024),
          })}
        </Alert>
      )}
      {state.at === 'failed' && (
        <PortalTrouble error={state.error} {...(file && { again: () => void send(file) })} />
      )}
    </Stack>
  );
}
