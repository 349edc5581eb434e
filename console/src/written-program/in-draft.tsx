import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Row } from '../acts/act.ts';
import { type Answer, call, type Input } from '../api/call.ts';
import { useAct, useRead, useRows } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';

type Change = Answer<'getProgramChange'>;
/** What one dialog adds to a draft. */
export type Part = {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly narratives?: Readonly<Record<string, string>>;
  readonly risks?: Change['content']['risks'];
};

const anew = 'new';

/** Where something that is written goes: into the draft whose page this is, into one that is chosen, or a new one. */
export function useInDraft({ row, close }: { row: Row | undefined; close: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(typeof row?.draft === 'string' ? row.draft : anew);
  const [reason, setReason] = useState('');
  const [effectiveOn, setEffectiveOn] = useState('');
  const [unread, setUnread] = useState<unknown>();
  const { data: program } = useRead('getProgram');
  const alone = program ? takesOne(program) : false;
  const done = (change: Change) => {
    close();
    // What is in force shows where one is; a draft is decided on its own page.
    if (change.state !== 'approved') void navigate({ to: `/written-program/changes/${change.id}` });
  };
  const draft = useAct('draftProgramChange', done);
  const redraft = useAct('redraftProgramChange', done);
  const write = async (part: Part) => {
    if (chosen === anew) {
      const on = effectiveOn ? { effectiveOn } : {};
      draft.mutate(
        bodyOf({ content: part, reason: reason.trim(), ...on, ...(alone ? { approve: true } : {}) }),
      );
      return;
    }
    const path = { change: chosen };
    try {
      const before = await queries.fetchQuery({
        queryKey: ['getProgramChange', { path }],
        queryFn: () => call('getProgramChange', { path }),
        staleTime: 0,
      });
      setUnread(undefined);
      redraft.mutate({ path, ...bodyOf({ ...keptOf(before), content: withPart(before.content, part) }) });
    } catch (error) {
      setUnread(error);
    }
  };
  return {
    write,
    error: unread ?? draft.error ?? redraft.error,
    isPending: draft.isPending || redraft.isPending,
    fields: (
      <InDraftFields
        fixed={typeof row?.draft === 'string'}
        alone={alone}
        chosen={chosen}
        setChosen={setChosen}
        reason={reason}
        setReason={setReason}
        effectiveOn={effectiveOn}
        setEffectiveOn={setEffectiveOn}
        error={draft.error}
      />
    ),
  };
}

/** What of a draft stays when something in it is written anew. */
export function keptOf({ reason, effectiveOn, digest }: Change) {
  return { reason, effectiveOn, replaces: digest };
}

/** Writes what a draft holds anew, as a whole. */
export function useContent(change: Change) {
  const { mutate, error, isPending } = useAct('redraftProgramChange');
  return {
    error,
    isPending,
    write: (content: Change['content']) =>
      mutate({ path: { change: change.id }, ...bodyOf({ ...keptOf(change), content }) }),
  };
}

/** The same without one of its names. */
export function without<Held>(of: Readonly<Record<string, Held>>, name: string): Record<string, Held> {
  return Object.fromEntries(Object.entries(of).filter(([one]) => one !== name));
}

export function withPart(content: Change['content'], part: Part) {
  return {
    settings: { ...content.settings, ...part.settings },
    narratives: { ...content.narratives, ...part.narratives },
    risks: { ...content.risks, ...part.risks },
  };
}

export function bodyOf(body: object) {
  return { body } as unknown as Input<'draftProgramChange'> & Input<'redraftProgramChange'>; // Safe: the API judges what it holds.
}

/** Until it is adopted one person changes the program, and what is written holds from its day on. */
export function takesOne({ adopted }: Answer<'getProgram'>): boolean {
  return adopted === null;
}

type Fields = {
  fixed: boolean;
  alone: boolean;
  chosen: string;
  setChosen: (id: string) => void;
  reason: string;
  setReason: (words: string) => void;
  effectiveOn: string;
  setEffectiveOn: (day: string) => void;
  error: unknown;
};

function InDraftFields(fields: Fields) {
  const { fixed, alone, chosen, setChosen, reason, setReason, effectiveOn, setEffectiveOn, error } = fields;
  const { rows } = useRows('listProgramChanges', { query: { state: 'drafted' } }, { enabled: !fixed });
  if (fixed) return null;
  return (
    <Stack>
      {rows.length > 0 && (
        <NativeSelect
          label="Into"
          data={[
            { value: anew, label: alone ? 'No draft: it holds from its day on' : 'A new draft' },
            ...rows.map((one) => ({ value: one.id, label: `The draft: ${short(one.reason)}` })),
          ]}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {chosen === anew && (
        <>
          <Textarea
            label="Reason"
            description="At least ten characters; it is on record with the change."
            required
            maxLength={2000}
            autosize
            minRows={2}
            error={errorAt(error, 'reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <TextInput
            label="From"
            description="Empty: today."
            type="date"
            error={errorAt(error, 'effectiveOn')}
            value={effectiveOn}
            onChange={(event) => setEffectiveOn(event.currentTarget.value)}
          />
        </>
      )}
    </Stack>
  );
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
