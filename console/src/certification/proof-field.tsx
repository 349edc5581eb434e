import { FileInput, TextInput } from '@mantine/core';

type Props = {
  label: string;
  value: string;
  set: (digest: string) => void;
  error: string | undefined;
  required?: boolean;
};

/** The digest of a file, worked out here: the file itself stays where papers are kept. */
export function ProofField({ label, value, set, error, required = false }: Props) {
  return (
    <>
      <FileInput
        label={label}
        description="Only its SHA-256 is recorded. Keep the file with your papers."
        placeholder="Choose the file"
        onChange={(file) => void digestOf(file).then(set)}
      />
      <TextInput
        label={`SHA-256 of it: ${label.toLowerCase()}`}
        required={required}
        error={error}
        value={value}
        onChange={(event) => set(event.currentTarget.value.trim())}
      />
    </>
  );
}

/** Nothing where the browser cannot: it works digests out on safe connections only. Then it is typed. */
async function digestOf(file: File | null): Promise<string> {
  if (!file || !globalThis.crypto.subtle) return '';
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
