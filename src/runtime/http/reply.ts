/** What goes back over the wire, before it is known which way: a status, headers, a body. */

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | ReadableStream | null;
};

/** As a web response. */
export function responseOf({ status, headers, body }: Reply): Response {
  return new Response(body, { status, headers });
}
