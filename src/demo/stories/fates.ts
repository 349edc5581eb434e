/** What becomes of customers whose story is not a plain one: failed, refused, in doubt, taken over, or gone. */
import type { Actor } from '../../kernel/events.ts';
import { addToDay, type Instant } from '../../kernel/time.ts';
import { legalDay, programSettings } from '../../program/adopt/written-program/index.ts';
import { changeCustomerStatus } from '../../program/collect/identification/index.ts';
import { appeal, closeAccount, propose, reportCompromise } from '../../program/enforce/standing/index.ts';
import { settled } from '../settled.ts';
import type { Command, Moment, World } from '../world.ts';
import { askInOpenCase, confirmOpenCase, decideOpenCase, takeOpenCase } from './cases.ts';
import type { Applied, Course, Customer, Staff } from './customer.ts';
import { handedIn } from './evidence.ts';
import { paperRejected } from './papers-rejected.ts';

type Given = {
  readonly staff: Staff;
  readonly applied: Applied;
  /** When the papers were handed in, and when the file was read or should have been. */
  readonly handing: Moment;
  readonly settledAt: Instant;
};

/** One story as it is written down: each step some days after the one before. */
type Telling = Given & {
  readonly world: World;
  readonly customer: Customer;
  /** Adds a step in working hours, `days` after the step before it, and gives its moment. */
  then(name: string, days: number, by: Actor, run: (moment: Moment) => Command['run']): Moment;
};

export function fateOf(world: World, customer: Customer, given: Given): readonly Command[] {
  const commands: Command[] = [];
  let last = given.settledAt;
  const then: Telling['then'] = (name, days, by, run) => {
    const moment = { key: `${customer.key}/${name}`, at: world.workday(last, customer.chance, { days }) };
    last = moment.at;
    commands.push({ ...moment, by, run: run(moment) });
    return moment;
  };
  fates[customer.course]?.({ ...given, world, customer, then });
  return commands;
}

const fates: { readonly [C in Course]?: (telling: Telling) => void } = {
  fails: failing,
  refused: refusing,
  doubted: doubting,
  leaves: leaving,
  compromised: takenOver,
  withdraws: ({ then, staff, applied }) => {
    then('withdrawn', 2, staff.controlPlane, () => async (work) => {
      settled(await closeAccount(work, applied.account, { because: 'application-withdrawn' }));
    });
  },
};

/** Papers are turned down until no attempt is left; then the program goes on by itself, and people decide. */
function failing(telling: Telling): void {
  const { then, staff, applied, customer } = telling;
  const { account } = applied;
  let handed = telling.handing;
  let last = handed;
  for (const [nth, rejection] of (['another-person', 'altered', 'document-expired'] as const).entries()) {
    if (nth > 0) handed = then(`paper-${nth}`, 3, staff.controlPlane, (moment) => handPaper(telling, moment));
    const paper = handed;
    last = then(`rejected-${nth}`, 1, staff.reviewer, () => rejectPaper(telling, paper, rejection));
  }
  // The last failure entered them in the register, and that opened the case.
  const entry = telling.world.made(last, 'unresolvedIdentity');
  if (customer.chance.percent(75)) {
    then(
      'stays-unverified',
      3,
      staff.senior,
      () => (work) =>
        decideOpenCase(work, {
          kind: 'identity-not-verified',
          subject: entry,
          resolution: 'stays-unverified',
          reason: 'attempts-used-up',
        }),
    );
  }
  if (customer.chance.percent(30)) return;
  // After the days to suspension, and from there to the program's own proposal.
  const proposal = { kind: 'closing-proposal', subject: account } as const;
  then(
    'closing-decided',
    41,
    staff.reviewer,
    () => (work) =>
      decideOpenCase(work, {
        ...proposal,
        resolution: 'close',
        reason: 'identity-not-verified',
        customerText: 'We could not verify who you are. You may appeal, and you can still fetch your data.',
        colleagueText: 'Three papers, none of them theirs.',
      }),
  );
  if (customer.chance.percent(20)) return;
  then('closing-confirmed', 1, staff.senior, () => (work) => confirmOpenCase(work, proposal));
  if (customer.chance.percent(40)) return;
  then('closed', 16, staff.controlPlane, () => async (work) => {
    settled(await closeAccount(work, account, {}));
  });
  then('entry-resolved', 2, staff.senior, () => async (work) => {
    const [person] = applied.persons;
    const data = { person, resolution: 'closed' };
    await work.commit([{ type: 'identity-resolved', subject: entry, also: [person], data }]);
  });
}

/** Refused by two people; some appeal, and somebody else looks again. */
function refusing(telling: Telling): void {
  const { then, staff, applied, customer, handing, world } = telling;
  const { account } = applied;
  const proposal = { kind: 'refusal-proposal', subject: account } as const;
  then('rejected', 0, staff.second, () => rejectPaper(telling, handing, 'altered'));
  const proposed = then('refusal-proposed', 0, staff.second, () => async (work) => {
    settled(
      await propose(work, account, {
        kind: 'refusal-proposal',
        because: 'information-false',
        customerText:
          'A paper you sent us was altered, so we cannot open an account for you. You may appeal.',
        colleagueText: 'The date of birth was painted over.',
      }),
    );
  });
  if (customer.chance.percent(12)) return;
  then(
    'refusal-decided',
    1,
    staff.second,
    () => (work) => decideOpenCase(work, { ...proposal, resolution: 'refuse', reason: 'information-false' }),
  );
  if (customer.chance.percent(10)) return;
  then('refusal-confirmed', 1, staff.senior, () => (work) => confirmOpenCase(work, proposal));
  if (customer.chance.percent(45)) return;
  then('appeal', 5, staff.controlPlane, () => async (work) => {
    const text = 'The mark on my paper is a stain. Please look at the second picture I sent.';
    settled(await appeal(work, account, { text, byCustomer: true }));
  });
  if (customer.chance.percent(10)) return;
  const granted = customer.chance.percent(40);
  then('appeal-decided', customer.chance.whole(12, 27), staff.deputy, () => async (work) => {
    await decideOpenCase(work, {
      kind: 'appeal',
      // An appeal is about the case it is against.
      subject: world.made(proposed, 'case'),
      resolution: granted ? 'granted' : 'denied',
      reason: granted ? 'new-facts' : 'nothing-new',
    });
  });
}

/** Good until something does not fit; more is asked, and some doubts are lifted. */
function doubting({ then, staff, applied, customer, world }: Telling): void {
  const [person] = applied.persons;
  const raised = then('doubt', customer.chance.whole(20, 120), staff.reviewer, () => async (work) => {
    const settings = await programSettings(work.tx, work.runtime.edition, work.at);
    const dueOn = addToDay(legalDay(settings, work.at), { days: 14 });
    const doubt = work.runtime.ids.next('doubt');
    const asked = { person, doubt, about: null, kind: 'explanation' as const, dueOn };
    await work.commit([
      {
        type: 'doubt-raised',
        subject: doubt,
        also: [person],
        data: { person, source: 'colleague', reason: 'use-does-not-fit' },
        personal: { of: person, value: { words: 'The use does not fit what they told us at the start.' } },
      },
      {
        type: 'more-evidence-asked',
        subject: work.runtime.ids.next('evidenceRequest'),
        also: [person],
        data: asked,
      },
    ]);
  });
  if (customer.chance.percent(45)) {
    const of = () => ({ kind: 'identity-in-doubt', subject: world.made(raised, 'doubt') });
    if (customer.chance.percent(70))
      then(
        'doubt-asked',
        customer.chance.whole(1, 3),
        staff.reviewer,
        () => (work) =>
          askInOpenCase(work, {
            ...of(),
            reason: 'more-evidence',
            wanted: ['A contract or an invoice that explains what the machines are for'],
            customerText: 'We need more information to be sure who you are. Please send what is listed.',
          }),
      );
    else
      then('doubt-taken', customer.chance.whole(1, 3), staff.reviewer, () => async (work) => {
        await takeOpenCase(work, of());
      });
    return;
  }
  then(
    'doubt-lifted',
    customer.chance.whole(3, 10),
    staff.senior,
    () => (work) =>
      work.commit([
        {
          type: 'evidence-settled',
          subject: world.made(raised, 'evidenceRequest'),
          also: [person],
          data: { person, how: 'provided', document: null },
          personal: { of: person, value: { words: 'They showed the contract that explains the load.' } },
        },
        {
          type: 'doubt-lifted',
          subject: world.made(raised, 'doubt'),
          also: [person],
          data: { person, because: 'explained' },
          personal: { of: person, value: { words: 'A new contract of theirs explains the load.' } },
        },
      ]),
  );
}

function leaving({ then, staff, applied, customer }: Telling): void {
  then('left', customer.chance.whole(15, 160), staff.controlPlane, () => async (work) => {
    const closed = await closeAccount(work, applied.account, { because: 'customer-request' });
    // An account that never opened is withdrawn, not closed.
    if (closed) settled(await closeAccount(work, applied.account, { because: 'application-withdrawn' }));
    settled(await changeCustomerStatus(work, applied.customer, 'ended'));
  });
}

/** The rightful customer reports it; the account is held until they are in control again. */
function takenOver({ then, staff, applied, customer }: Telling): void {
  const { account } = applied;
  then('report', customer.chance.whole(10, 90), staff.controlPlane, () => async (work) => {
    const text = 'Somebody changed my password, and machines run that I did not start.';
    settled(await reportCompromise(work, account, { text, byCustomer: true }));
  });
  if (customer.chance.percent(12)) return;
  then(
    'report-decided',
    customer.chance.whole(2, 9),
    staff.senior,
    () => (work) =>
      decideOpenCase(work, {
        kind: 'compromised-identity',
        subject: account,
        resolution: 'restored',
        reason: 'access-secured',
      }),
  );
}

function handPaper({ applied, customer, world }: Telling, moment: Moment): Command['run'] {
  const [person] = applied.persons;
  const [party] = customer.parties;
  return (work) => work.commit([handedIn({ document: world.made(moment, 'document'), person, party })]);
}

function rejectPaper(
  { world, applied }: Telling,
  handed: Moment,
  rejection: 'another-person' | 'altered' | 'document-expired',
): Command['run'] {
  const [person] = applied.persons;
  const document = world.made(handed, 'document');
  return (work) => work.commit(paperRejected(work, { person, document, rejection }));
}
