import { Group, TextInput } from '@mantine/core';
import { errorAt } from '../api/problem.ts';

/** Where a determination is published, as it is typed. */
export type SourceDraft = { citation: string; url: string; signedBy: string; digest: string };

export const noSource: SourceDraft = { citation: '', url: '', signedBy: 'Secretary of Commerce', digest: '' };

/** Empty is nothing: not every publication has an address, nor its file a digest. */
export function sourceOf({ citation, url, signedBy, digest }: SourceDraft) {
  return {
    citation: citation.trim(),
    signedBy: signedBy.trim(),
    url: url.trim() === '' ? null : url.trim(),
    digest: digest.trim() === '' ? null : digest.trim(),
  };
}

type Props = { of: SourceDraft; set: (source: SourceDraft) => void; error: unknown; below: string };

/** The publication of a determination, an extension or a revocation. */
export function SourceFields({ of, set, error, below }: Props) {
  const line = (name: keyof SourceDraft, label: string, says: string, required: boolean) => (
    <TextInput
      label={label}
      description={says}
      required={required}
      error={errorAt(error, `${below}.${name}`)}
      value={of[name]}
      onChange={(event) => set({ ...of, [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Group grow align="start" preventGrowOverflow={false}>
        {line('citation', 'Published as', 'Such as 91 FR 1234.', true)}
        {line('signedBy', 'Signed by', 'The office, not the person.', true)}
      </Group>
      {line('url', 'Address', 'Where it can be read.', false)}
      {line('digest', 'SHA-256 of the document', 'Where you keep the file: 64 characters.', false)}
    </>
  );
}
