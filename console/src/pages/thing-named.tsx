import { Anchor } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { colleagues } from '../acts/who.ts';
import { call } from '../api/call.ts';
import classes from '../plain.module.css';
import { RouteLink } from '../route-link.tsx';
import { useSession } from '../shell/grant.ts';
import { addressOfThing, ThingLink } from './thing-link.tsx';

type Name = (id: string, signal: AbortSignal) => Promise<string>;

/** A name changes rarely, and the same few stand on a screen many times. */
const staleMilliseconds = 300_000;

const person: Name = async (id, signal) =>
  (await call('getPerson', { path: { person: id } }, { signal })).name;

/** What a thing is called, by the prefix of its id. */
const names: Readonly<Record<string, Name>> = {
  per: person,
  acc: async (account, signal) => {
    const standing = await call('getStanding', { path: { account } }, { signal });
    return `Account of ${await person(standing.person, signal)}`;
  },
  cas: async (id, signal) => {
    const found = await call('getCase', { path: { case: id } }, { signal });
    return found.person ? `${found.label}: ${await person(found.person, signal)}` : found.label;
  },
  org: async (reseller, signal) => (await call('getReseller', { path: { reseller } }, { signal })).legalName,
  lst: async (list, signal) => (await call('getScreeningList', { path: { list } }, { signal })).title,
  fil: async (filing, signal) => {
    const { label, on } = await call('getFiling', { path: { filing } }, { signal });
    return `${label}, as of ${on}`;
  },
  pch: async (change, signal) => (await call('getProgramChange', { path: { change } }, { signal })).reason,
};

/**
 * A link to a thing by its name; by its id where it has none, and for whoever may not read it. A list has many: a name is
 * read when its row is seen. An examiner's answers are on the ledger each, so for them nothing is read that was not opened.
 */
export function ThingNamed({ id }: { id: string }) {
  const session = useSession();
  const name = names[id.split('_')[0] ?? ''];
  const reads = colleagues.includes(session?.role ?? '') && session?.tenant !== id;
  return name && reads ? <Named id={id} name={name} /> : <ThingLink id={id} />;
}

/** The name alone, where a link would be in the way. */
export function ThingName({ id }: { id: string }) {
  const name = names[id.split('_')[0] ?? ''];
  const { data } = useQuery({
    queryKey: ['name of', id],
    queryFn: ({ signal }) => name?.(id, signal) ?? id,
    staleTime: staleMilliseconds,
  });
  return <>{data ?? id}</>;
}

function Named({ id, name }: { id: string; name: Name }) {
  const { ref, entry } = useIntersection();
  const seen = useRef(false);
  seen.current ||= entry?.isIntersecting ?? false;
  const { data } = useQuery({
    queryKey: ['name of', id],
    queryFn: ({ signal }) => name(id, signal),
    enabled: seen.current,
    staleTime: staleMilliseconds,
  });
  const to = addressOfThing(id);
  // The id on one line, about as long as a name, so that nothing below moves when the name comes.
  if (data === undefined || to === undefined)
    return (
      <span ref={ref} className={`${classes.clipped} ${classes.short}`} title={id}>
        <ThingLink id={id} />
      </span>
    );
  return (
    <Anchor component={RouteLink} href={to} size="sm" title={id}>
      {data}
    </Anchor>
  );
}
