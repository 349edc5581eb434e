/** Hands in a file and tells how far it is: what `fetch` does not tell of what it sends. */
import { addressOf, type Input } from './call.ts';
import { ApiError, offline, problemIn } from './problem.ts';

export type Sending = {
  /** The same for each try of one file, so that it is handed in once. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly progress: (part: number) => void;
};

/** @throws ApiError; DOMException `AbortError` when it was cancelled */
export function sendDocument(input: Input<'handInDocument'>, sending: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf('handInDocument', input));
    request.setRequestHeader('content-type', 'application/json');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('idempotency-key', sending.key);
    request.upload.onprogress = ({ loaded, total }) => sending.progress(total ? loaded / total : 0);
    request.onerror = () => reject(new ApiError(offline));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new ApiError(problemIn(request.status, request.responseText)));
    };
    sending.signal.addEventListener('abort', () => request.abort());
    request.send(JSON.stringify(input.body));
  });
}
