/** Hands in files and tells how far it is: what `fetch` does not tell of what it sends. */
import { type Answer, addressOf, type Input } from './call.ts';
import { ApiError, offline, problemIn } from './problem.ts';

export type Sending = {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly progress: (part: number) => void;
};

/**
 * @param sending.key the same for each try of one file, so that it is handed in once
 * @throws ApiError; DOMException `AbortError` when it was cancelled
 */
export async function sendDocument(
  input: Input<'handInDocument'>,
  sending: Sending & { readonly key: string },
): Promise<void> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': sending.key };
  await send({ to: addressOf('handInDocument', input), headers, body: JSON.stringify(input.body) }, sending);
}

/** The files of one version of a list, as a form. The same files again make no second version. @throws as above */
export async function sendListVersion(
  list: string,
  form: FormData,
  sending: Sending,
): Promise<Answer<'handInListVersion'>> {
  // The browser writes the type of a form, with the line that parts its fields.
  const to = addressOf('handInListVersion', { path: { list } });
  return JSON.parse(await send({ to, headers: {}, body: form }, sending));
}

type Sent = {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData;
};

function send({ to, headers, body }: Sent, { signal, progress }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', to);
    request.setRequestHeader('accept', 'application/json');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onerror = () => reject(new ApiError(offline));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onload = () => {
      if (request.status < 300) resolve(request.responseText);
      else reject(new ApiError(problemIn(request.status, request.responseText)));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
