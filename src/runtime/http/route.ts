/** One operation of the API. The table of all routes makes the server, the contract, the CLI and the access tests. */
import type { z } from '@hono/zod-openapi';
import type { Role } from '../../kernel/events.ts';
import type { Refusal } from '../../kernel/problems.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Work } from '../commit/work.ts';
import type { Transaction } from '../database/index.ts';
import type { Runtime } from '../runtime.ts';
import type { Scope, Session } from './session.ts';

/**
 * Who may call. Exactly one line in every route. `customerItself`: also the customer whose own thing it is. `ownerItself`:
 * also the beneficial owner whose own data it is.
 */
export type Allow = {
  readonly roles: readonly Role[];
  /** What a key must hold; of several, any one. */
  readonly scope?: Scope | readonly Scope[];
  readonly customerItself?: boolean;
  readonly ownerItself?: boolean;
  /** Open to anybody: sign-in help, keys, health. Nothing of a tenant is reachable. */
  readonly anybody?: boolean;
  /** Open to everybody signed in, by key or in person, whatever they may do: only about their own session. */
  readonly ownSession?: boolean;
};

/** What a handler is given besides the request. */
export type Call = {
  readonly session: Session;
  readonly runtime: Runtime;
  /** Now; under a grant as of a moment that moment, so that what is judged by the clock is judged as it was then. */
  readonly at: Instant;
  /** Runs one command. A returned or thrown refusal rolls everything back. */
  perform<T>(run: (work: Work) => Promise<T>): Promise<T>;
  /** Reads inside the tenant. */
  read<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
};

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A page of a list. `next` is the cursor of the page after it. */
export type Page<T> = { items: T[]; next?: string };

/** An answer that is not JSON: a file, a note, a stream. */
export type RawAnswer = {
  readonly raw: string | Uint8Array | ReadableStream;
  readonly contentType: string;
  readonly fileName?: string;
};

/** An answer that also sets cookies: `Set-Cookie` values, whole. Not for creates, whose answers are kept for retries. */
export type CookieAnswer<Answer = unknown> = {
  readonly answer: Answer;
  readonly setCookies: readonly string[];
};

/** What an operation can show under an examiner's grant that is narrowed. What is not said here is refused. */
export type Narrowed = {
  /** Nothing recorded after the grant's moment shows; or it tells of nothing that changes. */
  readonly asOf?: true;
  /**
   * `tells-of-none`: it tells of no customer. `lists-those-granted`: a list that leaves out all others by itself.
   * Absent: everything is refused but what names things of the granted customers, and of them alone.
   */
  readonly customers?: 'tells-of-none' | 'lists-those-granted';
};

export type Route = {
  /** Names the operation in the contract, the client and the CLI: camelCase, a verb first. */
  readonly id: string;
  readonly method: Method;
  /** Hono form, below /v1: `/accounts/:account`. */
  readonly path: string;
  readonly part: string;
  readonly summary: string;
  readonly describes?: string;
  readonly clause?: string;
  readonly allow: Allow;
  readonly narrowed?: Narrowed;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Media type of a body that is not JSON, e.g. `text/csv`: handed over as text. */
  readonly bodyType?: string;
  /** The body is handed over as bytes: files may be in any encoding. Not for creates. */
  readonly bodyBytes?: true;
  /**
   * The body is handed over as it comes, whatever its encoding: the handler bounds what it takes. Also as plain JSON or
   * bytes without a type. Not for creates.
   */
  readonly bodyStream?: true;
  readonly maxBodyBytes?: number;
  /** Request headers the handler reads, in lower case. */
  readonly headers?: readonly string[];
  readonly status: 200 | 201 | 202 | 204;
  readonly answer?: z.ZodType;
  /** The answer is given as the handler made it: it is on record in this form, or too hot to be checked again. */
  readonly answersAsIs?: boolean;
  /** Asked all the time by programs: their requests are answered straight from the socket. Its address has no ids. */
  readonly hot?: boolean;
  /** Media type of an answer that is not JSON. */
  readonly answerType?: string;
  /**
   * A create: takes an Idempotency-Key, and a retry repeats the first answer. What the one `perform` gives back is the
   * answer: it is kept in the same transaction as what it did.
   */
  readonly creates?: boolean;
  /** Fields of a create's answer that are shown once and stored nowhere: a retry gets null for them. */
  readonly shownOnce?: readonly string[];
  /**
   * Changes none of the organization's records though it is a POST: what is asked for must not stand in an address, or
   * takes longer than a request. Open to who may only read.
   */
  readonly reads?: boolean;
  /** A list: paged by cursor, exported whole as CSV or JSON by `format`. */
  readonly list?: boolean;
  handle(request: RouteRequest, call: Call): Promise<unknown>;
};

/** The scopes any one of which opens it to a key; none where no key may call. */
export function scopesOf({ scope }: Allow): readonly Scope[] {
  return scope === undefined ? [] : [scope].flat();
}

/** One's own session and what anybody may read are none of the organization's records. */
export function isOpenBesideRecords({ allow }: Pick<Route, 'allow'>): boolean {
  return allow.ownSession === true || allow.anybody === true;
}

export type RouteRequest = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
};

/** What a handler gives may be read-only all the way down: it is only looked at. */
type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

type Given<Answer> = Answer extends z.ZodType ? DeepReadonly<z.input<Answer>> : undefined;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** Defines a route with its types checked where it is born; the server sees the untyped form. */
export function defineRoute<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Answer extends z.ZodType | undefined = undefined,
>(
  route: Omit<Route, 'params' | 'query' | 'body' | 'answer' | 'handle'> & {
    params?: Params;
    query?: Query;
    body?: Body;
    answer?: Answer;
    handle(
      request: {
        params: Parsed<Params>;
        query: Parsed<Query>;
        body: Parsed<Body>;
        headers: RouteRequest['headers'];
      },
      call: Call,
    ): Promise<Given<Answer> | CookieAnswer<Given<Answer>> | RawAnswer | Refusal>;
  },
): Route {
  // Safe: the server parses params, query and body by these very schemas before it calls handle.
  return route as unknown as Route;
}
