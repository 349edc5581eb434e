/** A filing as a document, field by field as its forms have them. Pure: the same filing gives the same bytes. */
import type { Block, DocumentOf } from '../kernel/document.ts';
import { blocksOf } from '../kernel/written-text.ts';
import type { Edition, Form } from '../law/index.ts';
import type { FilingKind } from '../runtime/filing-kind.ts';
import { planOf } from './canonical-form.ts';
import type { Field, Filing } from './types.ts';
import { changeSaid } from './view.ts';

export type Printed = {
  readonly kind: FilingKind;
  readonly edition: Edition;
  readonly previous: Filing | undefined;
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

export function filingDocument(filing: Filing, printed: Printed): DocumentOf {
  const { kind, edition } = printed;
  return {
    title: kind.label,
    subtitle: filing.about.legalName,
    on: filing.on,
    language: 'en',
    author: filing.through.legalName,
    facts: factsOf(filing, printed),
    blocks: [
      ...kind.forms.flatMap((id) => formBlocks(filing, edition.form(id), printed)),
      ...signatureBlocks(filing),
    ],
  };
}

function factsOf(filing: Filing, { kind, edition, previous }: Printed): DocumentOf['facts'] {
  const { about, through, since } = filing;
  return [
    { term: 'About', text: `${about.legalName}, ${about.jurisdiction}` },
    ...(through.id === about.id ? [] : [{ term: 'Filed through', text: through.legalName }]),
    { term: 'The law', text: `${kind.clause}; ${edition.citation} (${edition.status})` },
    { term: 'As of', text: `${filing.on} (${filing.asOf})` },
    ...(since ? [{ term: 'Since the certification of', text: since }] : []),
    ...(filing.corrects ? [{ term: 'Corrects', text: filing.corrects }] : []),
    ...(previous ? [{ term: 'Compared with', text: previous.id }] : []),
    { term: 'Filing', text: filing.id },
    { term: 'Digest (SHA-256)', text: filing.digest },
  ];
}

function formBlocks(filing: Filing, form: Form, printed: Printed): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: `${form.clause} ${form.title}`, id: form.id },
    ...form.fields.flatMap((asked): Block[] => {
      // What an edition has off is said, so that nobody takes it for forgotten.
      if (asked.status === 'off')
        return [{ kind: 'note', text: `${asked.id}. ${asked.text} Not asked: ${asked.statusReason}` }];
      const field = filing.fields.find((one) => one.field === asked.id);
      if (!field) return [];
      const before = printed.previous?.fields.find((one) => one.field === asked.id);
      return [
        { kind: 'heading', level: 2, text: `${asked.id}. ${asked.text}`, id: asked.id },
        ...valueBlocks(field),
        ...(printed.previous ? [paragraph(`Since the filing before: ${changeSaid(field, before)}.`)] : []),
      ];
    }),
  ];
}

function valueBlocks(field: Field): readonly Block[] {
  switch (field.kind) {
    case 'narrative':
      return field.text === '' ? [{ kind: 'note', text: 'Nothing is stated yet.' }] : blocksOf(field.text);
    case 'contact':
      return field.contact ? [contactBlock(field.contact)] : [{ kind: 'note', text: 'Nobody is named yet.' }];
    case 'stated':
      return [
        paragraph(field.number === null ? 'Not stated yet.' : field.number.toLocaleString('en')),
        ...blocksOf(field.text),
      ];
    case 'figure':
      return figureBlocks(field);
    case 'attestation':
      return attestationBlocks(field);
  }
}

function contactBlock({ name, title, email, telephone }: NonNullable<Field['contact']>): Block {
  return {
    kind: 'terms',
    items: [
      { term: 'Name', text: name },
      { term: 'Title', text: title },
      { term: 'E-mail', text: email },
      { term: 'Telephone', text: telephone },
    ],
  };
}

function figureBlocks(field: Extract<Field, { kind: 'figure' }>): readonly Block[] {
  const { figure, listed, planDays } = field;
  return [
    paragraph(figure.rows.toLocaleString('en')),
    ...(figure.by.length > 0 && !listed ? [byTable(field)] : []),
    ...(listed && listed.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: 'Each of them',
            columns: (listed[0] ?? []).map((_cell, index) => ({ label: listLabels[index] ?? '' })),
            rows: listed,
          },
        ]
      : []),
    ...(planDays
      ? figure.by.map(({ of }) => {
          const days = planDays.find((one) => one.of === of)?.days;
          const expected = days === null || days === undefined ? '' : ` Expected within ${days} days.`;
          return paragraph(`${placeSaid(of)}: ${planOf(field, of) || 'no plan yet.'}${expected}`);
        })
      : []),
    ...blocksOf(field.text),
    { kind: 'note', text: `${figure.method} Rows: SHA-256 ${figure.rowsDigest}.` },
  ];
}

/** The columns of a list that is printed whole. */
const listLabels = ['Id', 'Name', 'Jurisdiction', 'Since'];

function byTable({ figure }: Extract<Field, { kind: 'figure' }>): Block {
  return {
    kind: 'table',
    caption: 'How many, by country (ISO 3166-1), kind or age',
    columns: [{ label: 'Where' }, { label: 'Number', align: 'end' }],
    rows: figure.by.map(({ of, rows }) => [placeSaid(of), rows.toLocaleString('en')]),
  };
}

function attestationBlocks(field: Extract<Field, { kind: 'attestation' }>): readonly Block[] {
  const { evidence, attested, text } = field;
  return [
    paragraph(attested ? 'Attested.' : 'Not attested yet.'),
    ...blocksOf(text),
    ...(evidence.items.length > 0
      ? [
          {
            kind: 'list' as const,
            items: evidence.items.map(({ on, says }) => (on ? `${on.slice(0, 10)}: ${says}` : says)),
          },
        ]
      : []),
    ...(evidence.more > 0 ? [paragraph(`And ${evidence.more} more.`)] : []),
    ...evidence.missing.map(({ says }): Block => ({ kind: 'note', text: `Missing: ${says}` })),
  ];
}

function signatureBlocks({ approval, reviewed }: Filing): readonly Block[] {
  const title: Block = { kind: 'heading', level: 1, text: 'Signature', id: 'signature' };
  if (!approval) {
    const text = reviewed ? 'Reviewed; not signed yet.' : 'A draft: neither reviewed nor signed.';
    return [title, { kind: 'note', text }];
  }
  const { signatory, signature } = approval;
  return [
    title,
    paragraph(signatory.statement),
    {
      kind: 'terms',
      items: [
        { term: 'Name', text: signatory.name },
        { term: 'Title', text: signatory.title },
        { term: 'Signed at', text: signature.at },
        { term: 'Ed25519 key', text: signature.key },
        { term: 'Ed25519 signature', text: signature.value },
      ],
    },
  ];
}

/** A country stays its code, which no later version of a name list changes; a code of ours is read as words. */
function placeSaid(of: string): string {
  return of.replaceAll('-', ' ');
}
