/** Portal life: a link for everybody, and applications that people began by themselves, one in each state. */
import type { Actor, NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { mailAskedItem } from '../../program/collect/applications/index.ts';
import { claimPersonStatus } from '../../program/determine/us-person/index.ts';
import { appeal, openAccount, propose } from '../../program/enforce/standing/index.ts';
import { paper } from '../people/papers.ts';
import { controlPlane } from '../provider/integrations.ts';
import type { Colleague } from '../provider/members.ts';
import { settled } from '../settled.ts';
import { confirmOpenCase, decideOpenCase } from '../stories/cases.ts';
import type { Staff } from '../stories/customer.ts';
import { paperRejected } from '../stories/papers-rejected.ts';
import type { Command, World } from '../world.ts';
import { type ApplicantName, applicants } from './applicants.ts';
import { company } from './company.ts';
import { linkMade } from './links.ts';
import { begins, comesBack, elementsOf, handsIn, type Telling, tells } from './steps.ts';

export function portalCommands(
  world: World,
  colleagues: Readonly<Record<Colleague, Actor>>,
): readonly Command[] {
  const staff: Staff = { ...colleagues, controlPlane: controlPlane(world) };
  // Safe: the keys of that very record.
  const names = Object.keys(applicants) as ApplicantName[];
  const applications = names.flatMap((name) => {
    const telling = begins(world, staff, applicants[name]);
    stories[name](telling);
    comesBack(telling);
    return telling.commands;
  });
  return [...applyLinks(world, staff), ...applications];
}

/** One that opens, and one from before that was ended. */
function applyLinks(world: World, { officer }: Staff): readonly Command[] {
  const made = (name: string, day: number, run: Command['run']): Command => ({
    key: `portal-apply/${name}`,
    at: world.at(day, { hour: 15 }),
    by: officer,
    run,
  });
  const before = made('before', 200, (work) =>
    work.commit([linkMade(work.runtime.ids.next('portalLink'), { kind: 'apply', key: 'apply-before' })]),
  );
  return [
    before,
    made('before-ended', 300, (work) =>
      work.commit([{ type: 'portal-link-ended', subject: world.made(before, 'portalLink'), data: {} }]),
    ),
    made('now', 301, (work) =>
      work.commit([linkMade(work.runtime.ids.next('portalLink'), { kind: 'apply', key: 'apply' })]),
    ),
  ];
}

const stories: Readonly<Record<ApplicantName, (telling: Telling) => void>> = {
  begun: (telling) => tells(telling, 'told', elementsOf(telling).slice(0, 1)),
  handedIn: (telling) => {
    tells(telling, 'told', elementsOf(telling));
    handsIn(telling);
  },
  askedAgain,
  refused,
  claimsUs,
  company,
};

/** Open, and asked for one document once more: the mail has a link that opens on it. */
function askedAgain(telling: Telling): void {
  const { later, staff, made } = telling;
  tells(telling, 'told', elementsOf(telling));
  handsIn(telling);
  later('opened', 60, staff.controlPlane, () => (work) => openAccount(work, made.account));
  const handed = handsPaper(telling, 'PASSPORT');
  later('rejected', 60 * 24, staff.reviewer, () => async (work) => {
    await work.commit(
      paperRejected(work, { person: made.person, document: handed, rejection: 'unreadable' }),
    );
    await mailAskedItem(work, { person: made.person, code: 'verification' });
  });
}

/** Refused by two people, and the applicant asks that somebody else looks again. */
function refused(telling: Telling): void {
  const { later, staff, made, themselves } = telling;
  tells(telling, 'told', elementsOf(telling));
  handsIn(telling);
  const handed = handsPaper(telling, 'NATIONAL IDENTITY CARD');
  const day = 60 * 24;
  later(
    'rejected',
    day,
    staff.second,
    () => (work) =>
      work.commit(paperRejected(work, { person: made.person, document: handed, rejection: 'altered' })),
  );
  const customerText =
    'La fecha de nacimiento del documento que nos envió está modificada, por lo que no podemos abrir una cuenta. Puede recurrir.';
  later('refusal-proposed', 5, staff.second, () => async (work) => {
    settled(
      await propose(work, made.account, {
        kind: 'refusal-proposal',
        because: 'information-false',
        customerText,
        colleagueText: 'The date of birth was painted over.',
      }),
    );
  });
  const proposal = { kind: 'refusal-proposal', subject: made.account } as const;
  later(
    'refusal-decided',
    day,
    staff.second,
    () => (work) =>
      decideOpenCase(work, {
        ...proposal,
        resolution: 'refuse',
        reason: 'information-false',
        customerText,
      }),
  );
  later('refusal-confirmed', day, staff.senior, () => (work) => confirmOpenCase(work, proposal));
  later('appeal', 3 * day, themselves, () => async (work) => {
    const text = 'La mancha es de tinta. Adjunto una foto nueva de la misma tarjeta, tomada hoy.';
    settled(await appeal(work, made.account, { text, byCustomer: true }));
  });
}

/** Says that she is a U.S. citizen and hands in evidence of it; a colleague has not decided yet. */
function claimsUs(telling: Telling): void {
  const { later, made, themselves } = telling;
  tells(telling, 'told', elementsOf(telling));
  later('claimed', 4, themselves, () => async (work) => {
    settled(
      await claimPersonStatus(
        work,
        { person: made.person, from: 'customer' },
        { status: 'us', ground: 'us-citizen', foreignBranch: false },
      ),
    );
  });
  handsPaper(telling, 'U.S. PASSPORT');
  handsIn(telling);
}

/** A page that says what it is not. */
function handsPaper({ later, themselves, made, who, world }: Telling, title: string): Id<'document'> {
  const shown = 'latinScript' in who.name && who.name.latinScript ? who.name.latinScript : who.name.whole;
  const { content, bytes } = paper(['DEMO - NOT A REAL DOCUMENT', title, shown, who.country]);
  const moment = later('paper', 12, themselves, (at) => (work) => {
    const received: NewEvent = {
      type: 'identity-document-received',
      subject: world.made(at, 'document'),
      also: [made.person],
      data: { person: made.person, mediaType: 'application/pdf', bytes, from: 'customer' },
      personal: { of: made.person, value: { content } },
    };
    return work.commit([received]);
  });
  return world.made(moment, 'document');
}
