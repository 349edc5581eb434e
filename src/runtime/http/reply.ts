/** What goes back over the wire, before it is known which way: a status, headers, a body. */

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | ReadableStream | null;
  /** Whole `Set-Cookie` values; each is a header of its own. */
  readonly cookies?: readonly string[];
};

/** As a web response. */
export function responseOf({ status, headers, body, cookies = [] }: Reply): Response {
  const response = new Response(body, { status, headers });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
