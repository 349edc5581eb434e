/** The files of a filing: as PDF, HTML and Markdown, as JSON, and the manifest that names each with its digest. */
import { canonicalJson } from '../kernel/canonical.ts';
import type { Transaction } from '../runtime/database/index.ts';
import { writeDocument } from '../runtime/documents/index.ts';
import { canonicalForm } from './canonical-form.ts';
import { filingDocument, type Printed } from './document.ts';
import { placesInLedger } from './ledger-places.ts';
import { sha256 } from './signing.ts';
import type { Filing, Step } from './types.ts';

export const filingForms = ['pdf', 'html', 'markdown', 'json', 'manifest'] as const;
export type FilingForm = (typeof filingForms)[number];

const endings: Readonly<Record<FilingForm, string>> = {
  pdf: 'pdf',
  html: 'html',
  markdown: 'md',
  json: 'json',
  manifest: 'manifest.json',
};

export type WrittenFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
};

export async function writeFile(filing: Filing, printed: Printed, form: FilingForm): Promise<WrittenFile> {
  const name = nameOf(filing, form);
  if (form === 'json') return { name, bytes: Buffer.from(jsonOf(filing)), mediaType: 'application/json' };
  if (form === 'manifest') throw new RangeError('the manifest is written by manifestOf');
  return { name, ...(await writeDocument(filingDocument(filing, printed), form)) };
}

function nameOf({ kind, on, id }: Filing, form: FilingForm): string {
  return `${kind}-${on}-${id.slice(-12)}.${endings[form]}`;
}

/** The canonical form with the signature over it. Anybody can check it with the published key. */
export function jsonOf(filing: Filing): string {
  const { approval } = filing;
  return canonicalJson({
    form: canonicalForm(filing),
    digest: filing.digest,
    signed: approval && { signatory: approval.signatory, at: approval.signature.at },
    signature: approval?.signature ?? null,
  });
}

/** Each file and figure with its digest, each proof that was recorded, and where the steps are in the ledger. */
export async function manifestOf(
  tx: Transaction,
  filing: Filing,
  given: { readonly printed: Printed; readonly steps: readonly Step[] },
): Promise<WrittenFile> {
  const files = await Promise.all(
    (['pdf', 'html', 'markdown', 'json'] as const).map(async (form) => {
      const { name, bytes, mediaType } = await writeFile(filing, given.printed, form);
      return { name, mediaType, bytes: bytes.length, sha256: sha256(bytes) };
    }),
  );
  const manifest = {
    v: 1,
    filing: filing.id,
    kind: filing.kind,
    state: filing.state,
    digest: filing.digest,
    files,
    figures: filing.fields.flatMap((field) =>
      field.kind === 'figure'
        ? [
            {
              field: field.field,
              query: field.figure.query,
              rows: field.figure.rows,
              sha256: field.figure.rowsDigest,
            },
          ]
        : [],
    ),
    proofs: [
      ...(filing.transmission ? [{ of: 'transmission', sha256: filing.transmission.proofDigest }] : []),
      ...(filing.acknowledgement?.proofDigest
        ? [{ of: 'acknowledgement', sha256: filing.acknowledgement.proofDigest }]
        : []),
    ],
    signature: filing.approval?.signature ?? null,
    ledger: await placesInLedger(tx, given.steps),
  };
  return {
    name: nameOf(filing, 'manifest'),
    bytes: Buffer.from(canonicalJson(manifest)),
    mediaType: 'application/json',
  };
}
