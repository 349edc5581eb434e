/** What is asked of a download, and what comes of it. */

export type ListDownloadOptions = {
  /** Also addresses that are not public: for a mirror inside, and for tests. */
  readonly allowPrivate?: boolean;
  /** Without a byte for so long, it is given up. Absent: 30 000. */
  readonly idleMilliseconds?: number;
  /** All of one file, redirects among it. Absent: 600 000. */
  readonly wholeMilliseconds?: number;
};

/** By which a server knows what it gave before. */
export type Marks = { readonly etag: string | null; readonly lastModified: string | null };

export type Asked = {
  /** HTTP or HTTPS. */
  readonly url: string;
  /** Those of the file that is here already. */
  readonly marks?: Marks | undefined;
  readonly bytesMax: number;
  readonly signal?: AbortSignal | undefined;
};

export type DownloadFault =
  | 'address-not-public'
  | 'busy'
  | 'connection-failed'
  | 'cut-off'
  | 'encoding-not-asked'
  | 'name-not-found'
  | 'not-authorized'
  | 'not-found'
  | 'not-understood'
  | 'redirect-refused'
  | 'server-fault'
  | 'timeout'
  | 'tls-failed'
  | 'too-large'
  | 'too-many-redirects';

export type Downloaded =
  | { readonly got: 'file'; readonly bytes: Uint8Array<ArrayBuffer>; readonly marks: Marks }
  | { readonly got: 'unchanged' }
  | { readonly got: 'nothing'; readonly fault: DownloadFault; readonly status: number | null };
