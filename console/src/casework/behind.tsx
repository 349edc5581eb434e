import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { OwnershipSection } from '../beneficial-owners/ownership-section.tsx';
import { AllAtOnce, LoadingAll } from '../loading.tsx';
import { Trouble } from '../trouble.tsx';
import { StatusSection } from '../us-person/status-section.tsx';
import { VerificationSummary } from '../verification/verification-summary.tsx';
import { BesideEachOther } from './beside-each-other.tsx';

type Person = Answer<'getPerson'>;

/** Who stands behind a case: how far they are verified, how they count, what they said and what documents say. */
export function Behind({ of, person }: { of: string; person: string }) {
  const { data, error } = useRead('getPerson', { path: { person } });
  if (error) return <Trouble error={error} />;
  return data ? <Parts key={person} of={of} found={data} /> : <LoadingAll />;
}

function Parts({ of, found }: { of: string; found: Person }) {
  const { id: person, kind, name, elements } = found;
  return (
    <AllAtOnce reads={useReadsWithin(found)}>
      <div>
        <Title order={2} size="h4">
          <Anchor component={Link} to={`/identification/persons/${person}`} inherit>
            {name}
          </Anchor>
        </Title>
        <VerificationSummary person={person} />
        <StatusSection person={person} />
        <BesideEachOther of={of} person={person} elements={elements} />
        {kind === 'entity' && <OwnershipSection person={person} />}
      </div>
    </AllAtOnce>
  );
}

/** What the parts read, each for itself; it is asked for once, as they all ask together. */
function useReadsWithin({ id: person, kind }: Person) {
  const asked = { path: { person } };
  return [
    useRead('getVerification', asked),
    useRead('getPersonStatusClaim', asked),
    useRead('getPersonStatus', asked),
    useRead('getBeneficialOwners', asked, { enabled: kind === 'entity' }),
    useRows('listDocuments', asked),
    useRows('listDiscrepancies', asked),
  ];
}
