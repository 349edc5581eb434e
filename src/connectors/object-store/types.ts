/** An object store as the rest of the program sees it. */
export type ObjectStore = {
  /** Bucket and prefix. Never a key. */
  readonly place: string;
  put(file: {
    readonly path: string;
    readonly from: string;
    readonly sha256: string;
    readonly bytes: number;
  }): Promise<void>;
  get(
    path: string,
    range?: { readonly first: number; readonly last: number },
  ): Promise<AsyncIterable<Uint8Array>>;
  head(path: string): Promise<{ readonly bytes: number } | undefined>;
  list(prefix: string): Promise<readonly { readonly path: string; readonly bytes: number }[]>;
  delete(path: string): Promise<void>;
};

export type ObjectStoreOptions = {
  readonly bucket: string;
  /** Before every path, without a slash at either end; empty: none. */
  readonly prefix: string;
  /** Absent: Amazon's own, of the region. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  /** Of an answer's beginning. Absent: 30 000. */
  readonly timeoutMilliseconds?: number | undefined;
};
