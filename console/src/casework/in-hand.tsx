import { Alert, Button, Stack } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Answer, call } from '../api/call.ts';
import { useAct } from '../api/hooks.ts';
import { Who } from '../pages/who.tsx';
import type { Session } from '../session.ts';
import { useKeys } from '../shell/keys.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { DecisionForm } from './decision-form.tsx';
import { SecondPerson } from './second-person.tsx';

type Case = Answer<'getCase'>;

const renewMilliseconds = 60_000;

/** What the reader can do with the case now, by who holds it. What somebody began to write outlives their lock. */
export function InHand({ found }: { found: Case }) {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  const path = { case: found.id };
  const mine = found.lock !== null && found.lock.by === session?.actor;
  const [begun, setBegun] = useState(false);
  const claim = useAct('claimCase');
  const release = useAct('releaseCase', () => setBegun(false));
  useEffect(() => {
    if (mine) setBegun(true);
  }, [mine]);
  useRenewedLock(found.id, mine);
  const take = () => claim.mutate({ path });
  const putBack = () => release.mutate({ path });
  useKeys([
    ...(found.state === 'open' ? [{ key: 't', does: 'Take the case', run: take }] : []),
    ...(mine ? [{ key: 'r', does: 'Put it back', run: putBack }] : []),
  ]);
  if (found.state === 'awaiting-second-person') return <SecondPerson found={found} reader={session?.actor} />;
  const writes = mine || (begun && (found.state === 'open' || found.state === 'claimed'));
  const error = claim.error ?? release.error;
  if (!writes && found.state !== 'open')
    return (
      <Alert color="gray">
        <WhoHasIt found={found} />
      </Alert>
    );
  return (
    <Stack>
      {error && <Trouble error={error} />}
      {writes && !mine && <LostLock found={found} />}
      {writes && <DecisionForm of={found.id} kindCode={found.kind} />}
      {mine && (
        <Button variant="default" loading={release.isPending} onClick={putBack}>
          Put it back
        </Button>
      )}
      {found.state === 'open' && (
        <Button loading={claim.isPending} onClick={take}>
          {writes ? 'Take it again' : 'Take the case'}
        </Button>
      )}
    </Stack>
  );
}

/** A lost lock shows by itself: the case is read again every half minute. */
function useRenewedLock(of: string, mine: boolean): void {
  useEffect(() => {
    if (!mine) return undefined;
    const renew = () => void call('renewCaseLock', { path: { case: of } }).catch(() => undefined);
    const timer = setInterval(renew, renewMilliseconds);
    return () => clearInterval(timer);
  }, [mine, of]);
}

function LostLock({ found }: { found: Case }) {
  return (
    <Alert color="orange" title="You no longer hold this case" role="alert">
      What you wrote is still here.{' '}
      {found.state === 'open' ? 'Take it again to send it.' : <WhoHasIt found={found} />}
    </Alert>
  );
}

function WhoHasIt({ found: { state, lock, decision } }: { found: Case }) {
  if (state === 'claimed')
    return (
      <>
        {lock ? <Who id={lock.by} /> : 'A colleague'} has this case in hand. It comes back when they are done.
      </>
    );
  if (state === 'waiting-for-customer') return <>The customer has the next step.</>;
  if (!decision) return <>This case has ended.</>;
  const { by, confirmedBy, resolution, reason } = decision;
  return (
    <>
      Decided by <Who id={by} />: {wordsFor(resolution)}, {wordsFor(reason)}.
      {confirmedBy && (
        <>
          {' '}
          Confirmed by <Who id={confirmedBy} />.
        </>
      )}
    </>
  );
}
