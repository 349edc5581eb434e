/** The way to files of lists that this part needs; main plugs it in. */
import type { Runtime } from '../../../../runtime/runtime.ts';
import type { DownloadFault, Mark } from '../types/downloads.ts';

type Asked = {
  readonly url: string;
  readonly marks?: Mark | undefined;
  readonly bytesMax: number;
  readonly signal?: AbortSignal | undefined;
};

export type Downloaded =
  | { readonly got: 'file'; readonly bytes: Uint8Array<ArrayBuffer>; readonly marks: Mark }
  | { readonly got: 'unchanged' }
  | { readonly got: 'nothing'; readonly fault: DownloadFault; readonly status: number | null };

/** Downloads one file, whole or not at all; rejects only when the worker stops. */
export type DownloadListFile = (asked: Asked) => Promise<Downloaded>;

export function downloadOf(runtime: Runtime): DownloadListFile | undefined {
  const { downloadListFile } = runtime.connectors;
  // Safe: main fills `downloadListFile` with a function of this type, or leaves it out.
  return typeof downloadListFile === 'function' ? (downloadListFile as DownloadListFile) : undefined;
}
