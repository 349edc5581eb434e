/** What the part needs of the place where sealed days lie: a folder, or a bucket of an object store. */
export type ArchivedObject = { readonly path: string; readonly bytes: number };

export type PutFile = {
  /** Where it is to lie: names with `/` between them, never starting with one. */
  readonly path: string;
  /** The local file that is copied. */
  readonly from: string;
  /** SHA-256 of the content in hexadecimal, and its length: what arrives must be that. */
  readonly sha256: string;
  readonly bytes: number;
};

/** Both counted in, in bytes. */
export type ByteRange = { readonly first: number; readonly last: number };

/** Every operation rejects with an `ArchiveFault`, or an error with one of its codes. */
export type Archive = {
  /** Where it is, in words an operator knows. Never a secret. */
  readonly place: string;
  /** Durable when it resolves. Another content at that path is replaced whole. */
  put(file: PutFile): Promise<void>;
  get(path: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>>;
  head(path: string): Promise<{ readonly bytes: number } | undefined>;
  /** Everything whose path starts with `prefix`, in the order of the paths. */
  list(prefix: string): Promise<readonly ArchivedObject[]>;
  /** Nothing there is no fault. */
  delete(path: string): Promise<void>;
  /** The file itself, where it lies on this machine. */
  localPath?(path: string): string;
};

export const archiveFaultCodes = [
  'full',
  'unreachable',
  'refused',
  'missing',
  'damaged',
  'work-full',
] as const;
export type ArchiveFaultCode = (typeof archiveFaultCodes)[number];
