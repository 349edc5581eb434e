/** The API as the console calls it: same origin, the session's cookie, problems as errors that carry their words. */

export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly remedy: string;
  readonly reason?: string;
  readonly errors?: readonly { field: string; code: string; detail?: string }[];
};

export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

const offline: Problem = {
  status: 0,
  code: 'offline',
  title: 'Gatehouse cannot be reached.',
  remedy: 'Check the connection; this page tries again by itself.',
};

export async function getJson<T>(path: string): Promise<T> {
  return send<T>('GET', path);
}

export async function postJson<T>(path: string, body: unknown): Promise<T> {
  return send<T>('POST', path, body);
}

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method, credentials: 'same-origin' };
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(path, init).catch(() => {
    throw new ApiError(offline);
  });
  const text = await response.text();
  if (response.ok) return (text ? JSON.parse(text) : undefined) as T; // Safe: the contract says what this path answers.
  throw new ApiError(asProblem(response.status, text));
}

function asProblem(status: number, text: string): Problem {
  try {
    return {
      status,
      code: 'unknown',
      title: 'Something went wrong.',
      remedy: 'Try again.',
      ...(JSON.parse(text) as object),
    };
  } catch {
    return { ...offline, status };
  }
}
