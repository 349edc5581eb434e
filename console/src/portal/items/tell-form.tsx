/** Tells one thing about a person: the first time, or in place of what was told before. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useAct, useRows } from '../../api/hooks.ts';
import { Reading } from '../frame/reading.tsx';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useTexts } from '../portal.tsx';
import type { Element, ElementForm } from './element-forms.ts';
import { useDraft } from './use-draft.ts';
import { useWrong } from './use-wrong.ts';

type Props<V> = { form: ElementForm<V>; person: string; code: string; done: () => void };

export function TellForm<V>(props: Props<V>) {
  const elements = useRows('listElements', { path: { person: props.person } }, { limit: 200 });
  return (
    <Reading of={elements}>
      {() => <Telling {...props} told={currentOf(elements.rows, props.form)} />}
    </Reading>
  );
}

/** What stands now and would be replaced. */
function currentOf<V>(elements: readonly Element[], form: ElementForm<V>): Element | undefined {
  if (form.many) return undefined;
  const uses = form.kind === 'address' ? usesOf(form) : undefined;
  return elements.find(
    ({ kind, supersededAt, value }) =>
      kind === form.kind && supersededAt === null && (!uses || uses.includes(String(value.use))),
  );
}

function usesOf<V>(form: ElementForm<V>): readonly string[] {
  const { value } = form.element(form.empty);
  const use = 'use' in value ? value.use : undefined;
  return use === 'principal-place-of-business' ? [use] : ['residential', 'business', 'mailing'];
}

function Telling<V>({ form, person, code, done, told }: Props<V> & { told: Element | undefined }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  // What stood when this form was opened: where another tab told something since, it is not replaced unseen.
  const [known, setKnown] = useState(told?.id);
  const [elsewhere, setElsewhere] = useState(false);
  const draft = useDraft(`${person}:${code}`, told && form.from ? form.from(told.value) : form.empty);
  const finish = () => {
    draft.forget();
    done();
  };
  const add = useAct('addElement', finish);
  const replace = useAct('supersedeElement', finish);
  const [failed, setFailed] = useState<unknown>();
  const error = failed ?? add.error ?? replace.error;
  const pending = add.isPending || replace.isPending;
  const submit = async () => {
    const element = form.element(draft.entered);
    const now = form.many ? undefined : await standing(person, form);
    if (now !== known) {
      await queries.invalidateQueries();
      setElsewhere(true);
    } else if (now === undefined) add.mutate({ path: { person }, body: { source: 'customer', element } });
    else
      replace.mutate({
        path: { element: now },
        body: { reason: 'corrected', source: 'customer', replacement: element },
      });
  };
  const wrong = useWrong(error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) submit().then(() => setFailed(undefined), setFailed);
      }}
    >
      <Stack>
        {draft.begun && (
          <Text size="sm" c="dimmed">
            {t('form.kept')}
          </Text>
        )}
        <form.Fields entered={draft.entered} change={draft.change} wrong={wrong} />
        {error && <PortalTrouble error={error} />}
        {elsewhere && (
          <Elsewhere
            take={finish}
            replace={() => {
              setKnown(told?.id);
              setElsewhere(false);
            }}
          />
        )}
        <Group>
          <Button type="submit" loading={pending} disabled={elsewhere}>
            {t('form.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

async function standing<V>(person: string, form: ElementForm<V>): Promise<string | undefined> {
  const { items } = await call('listElements', { path: { person }, query: { limit: 200 } });
  return currentOf(items, form)?.id;
}

function Elsewhere({ take, replace }: { take: () => void; replace: () => void }) {
  const { t } = useTexts();
  return (
    <Alert color="orange" role="alert" title={t('elsewhere.title')}>
      <Text size="sm">{t('elsewhere.what')}</Text>
      <Group mt="sm" gap="xs">
        <Button size="sm" variant="default" onClick={take}>
          {t('elsewhere.take')}
        </Button>
        <Button size="sm" onClick={replace}>
          {t('elsewhere.replace')}
        </Button>
      </Group>
    </Alert>
  );
}
