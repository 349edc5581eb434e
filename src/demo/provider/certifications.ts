/** The certifications of the demo: drafted by the officer, reviewed by the deputy, signed, sent, and receipted. */
import { createHash } from 'node:crypto';
import {
  decideOnFiling,
  draftFiling,
  type FieldWritten,
  type FilingField,
  readFiling,
  recordAcknowledgement,
  recordTransmission,
  reviewFiling,
  signFiling,
  unfinishedFields,
  writeFilingField,
} from '../../filing/index.ts';
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { settled } from '../settled.ts';
import type { Command, Moment, World } from '../world.ts';
import type { Colleague } from './members.ts';
import { resellerNamed } from './organizations.ts';
import { provider } from './provider.ts';

type Staff = Readonly<Record<Colleague, Actor>>;

type Certification = {
  readonly key: string;
  readonly kind: 'initial-certification' | 'annual-certification' | 'irregular-certification';
  readonly about: Id<'organization'>;
  /** The day on which it is drafted; it is reviewed, signed and sent in the days after. */
  readonly on: number;
  readonly corrects?: Certification;
  /** What the officer writes into a field that lacks something. */
  readonly writes: (field: FilingField) => FieldWritten | undefined;
};

/** Three of the provider and one of a reseller were sent. The annual one, and another reseller's first, are under way. */
export function certificationCommands(world: World, staff: Staff): readonly Command[] {
  const about = provider(world);
  const plain = { kind: 'initial-certification', writes: ofProvider } as const;
  const contact: Certification = {
    ...plain,
    key: 'contact',
    kind: 'irregular-certification',
    about,
    on: 250,
  };
  const sent: readonly Certification[] = [
    { ...plain, key: 'first', about, on: 10 },
    { ...plain, key: 'nordwolke', about: resellerNamed(world, 'nordwolke'), on: 40, writes: ofReseller },
    contact,
    { ...contact, key: 'contact-corrected', on: 262, corrects: contact, writes: ofProvider },
  ];
  const annual: Certification = {
    key: 'annual',
    kind: 'annual-certification',
    about,
    on: 363,
    writes: ofYear,
  };
  const reseller: Certification = {
    ...plain,
    key: 'saigon-grid',
    about: resellerNamed(world, 'saigon-grid'),
    on: 362,
    writes: ofReseller,
  };
  return [
    ...sent.flatMap((one) => [...prepared(world, one, staff), ...filed(world, one, staff)]),
    ...prepared(world, annual, staff),
    ...prepared(world, reseller, staff),
    reviewed(world, reseller, staff),
  ];
}

function drafting(world: World, { key, on }: Certification): Moment {
  return { key: `certification/${key}`, at: world.at(on, { hour: 18 }) };
}

/** Drafted, and written field by field as far as the story goes. */
function prepared(world: World, certification: Certification, { officer }: Staff): readonly Command[] {
  const { kind, about, on, corrects, writes } = certification;
  const moment = drafting(world, certification);
  const id = world.made(moment, 'filing');
  return [
    {
      ...moment,
      by: officer,
      run: async (work) => {
        const before = corrects && (await found(work, world.made(drafting(world, corrects), 'filing')));
        const asOf = before?.asOf ?? work.at;
        settled(await draftFiling(work, { kind, about, asOf, corrects: before ?? null }));
      },
    },
    {
      key: `${moment.key}/written`,
      at: world.at(on, { hour: 19 }),
      by: officer,
      run: async (work) => {
        for (const field of unfinishedFields(await found(work, id))) {
          const written = writes(field);
          if (written) settled(await writeFilingField(work, { filing: id, field: field.field, written }));
        }
      },
    },
  ];
}

function reviewed(world: World, certification: Certification, { deputy }: Staff): Command {
  const moment = drafting(world, certification);
  const id = world.made(moment, 'filing');
  return {
    key: `${moment.key}/reviewed`,
    at: world.at(certification.on + 1, { hour: 15 }),
    by: deputy,
    run: async (work) => {
      const { digest } = await found(work, id);
      settled(
        await decideOnFiling(work, id, (filing, reviewer) =>
          reviewFiling(filing, { by: reviewer, seen: digest }),
        ),
      );
    },
  };
}

/** From the review to the receipt: each by whom and when it would be. */
function filed(world: World, certification: Certification, staff: Staff): readonly Command[] {
  const { key, on } = certification;
  const moment = drafting(world, certification);
  const id = world.made(moment, 'filing');
  const courier = `Courier waybill ${createHash('sha256').update(key).digest('hex').slice(0, 8).toUpperCase()}`;
  const receipt = `DEMO-${key.toUpperCase()}`;
  const then = (
    step: string,
    at: Moment['at'],
    run: (work: Work) => ReturnType<typeof signFiling>,
  ): Command => ({
    key: `${moment.key}/${step}`,
    at,
    by: staff.officer,
    run: async (work) => settled(await run(work)),
  });
  return [
    reviewed(world, certification, staff),
    then('signed', world.at(on + 1, { hour: 16 }), async (work) => {
      const { digest } = await found(work, id);
      return signFiling(work, { filing: id, signatory, seen: digest });
    }),
    then('sent', world.at(on + 2, { hour: 14 }), (work) =>
      recordTransmission(work, id, {
        at: work.at,
        channel: 'courier',
        reference: courier,
        proofDigest: digestOf(courier),
      }),
    ),
    then('acknowledged', world.at(on + 6, { hour: 14 }), (work) =>
      recordAcknowledgement(work, id, {
        on: world.dayOf(on + 5),
        receipt,
        proofDigest: digestOf(receipt),
      }),
    ),
  ];
}

const signatory = {
  name: 'Marguerite Okonjo',
  title: 'Chief Compliance Officer',
  statement: 'I certify that what is stated here is true and complete to the best of my knowledge.',
};

async function found(work: Work, id: Id<'filing'>) {
  const filing = await readFiling(work.seals, id);
  if (!filing) throw new Error('the demo asks for a filing that it did not draft');
  return filing;
}

function digestOf(scanned: string): string {
  return createHash('sha256').update(scanned).digest('hex');
}

/** What the record does not know: by when whoever is not verified will be. */
function ofProvider(field: FilingField): FieldWritten | undefined {
  if (field.kind !== 'figure') return undefined;
  return {
    plans: field.figure.by.map(({ of }) => ({
      of,
      text: 'Asked by e-mail and in the console; reminded after seven days; then a reviewer telephones.',
      days: of === '0-to-30-days' ? 21 : 45,
    })),
  };
}

/** Employees, customers, foreign owners, resellers of its own, accounts not verified. */
const statedByReseller: Readonly<Record<string, number>> = { F8: 31, F10: 412, F11: 96, F12: 0, F13: 7 };

/** A reseller counts and names for itself, and says by which letter. */
function ofReseller(field: FilingField): FieldWritten | undefined {
  const letter = 'Stated in the letter of the reseller to the compliance officer, with its annexes.';
  switch (field.kind) {
    case 'narrative':
      return { text: `${letter} It describes what is done about this, and by whom.` };
    case 'stated':
      return { number: statedByReseller[field.field] ?? 0, text: letter };
    case 'contact':
      return {
        contact: {
          name: 'Annika Vossberg',
          title: 'Head of Compliance',
          email: 'compliance@reseller.example',
          telephone: '+49 30 901820',
        },
      };
    default:
      return undefined;
  }
}

/** The annual one is half written: what needs nothing more is attested; the rest says what it waits for. */
function ofYear(field: FilingField): FieldWritten | undefined {
  if (field.kind !== 'attestation' || field.evidence.missing.length > 0) return undefined;
  if (field.evidence.asks.length > 0) return undefined;
  return { attested: true, text: 'As the minutes of the yearly review and the record show.' };
}
