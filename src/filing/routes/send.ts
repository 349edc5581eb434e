/** HTTP of a filing that is signed and sent. People send it; what they did and what came back is recorded. */
import { defineRoute } from '../../runtime/http/route.ts';
import { officers } from '../../runtime/http/who.ts';
import { recordAcknowledgement, recordTransmission, sign } from '../commands.ts';
import { acknowledged, signatory, transmitted } from '../types.ts';
import { filingView } from '../view.ts';
import { act } from './show.ts';
import { clause, looked, params, part } from './who.ts';

export const sendRoutes = [
  defineRoute({
    id: 'approveFiling',
    part,
    method: 'post',
    path: '/filings/:filing/approvals',
    summary: 'Sign a reviewed filing as the named officer; from here on it is only read',
    describes:
      "The installation's ledger key signs the canonical form with the name, the title and the statement. The evidence of each attestation must be there at that moment.",
    clause,
    allow: { roles: officers },
    params,
    body: signatory.extend(looked.shape),
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ params, body: { digest, ...signatory } }, call) =>
      act(call, params.filing, (work) => sign(work, { filing: params.filing, signatory, seen: digest })),
  }),
  defineRoute({
    id: 'transmitFiling',
    part,
    method: 'post',
    path: '/filings/:filing/transmissions',
    summary: 'Record that a signed filing was sent: when, how, and the digest of the proof',
    clause,
    allow: { roles: officers, scope: 'report:write' },
    params,
    body: transmitted,
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ params, body }, call) =>
      act(call, params.filing, (work) => recordTransmission(work, params.filing, body)),
  }),
  defineRoute({
    id: 'acknowledgeFiling',
    part,
    method: 'post',
    path: '/filings/:filing/acknowledgements',
    summary: 'Record that the authority acknowledged a filing, with its receipt',
    clause,
    allow: { roles: officers, scope: 'report:write' },
    params,
    body: acknowledged,
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ params, body }, call) =>
      act(call, params.filing, (work) => recordAcknowledgement(work, params.filing, body)),
  }),
];
