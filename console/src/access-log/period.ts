/** Days as people choose them, as the moments that the API takes: from the first of UTC on, up to the end of the last. */
const dayMilliseconds = 86_400_000;

export function periodOf({ from, until }: { from?: string | undefined; until?: string | undefined }): {
  readonly from?: string;
  readonly until?: string;
} {
  const first = startOf(from);
  const last = startOf(until);
  return {
    ...(first === undefined ? {} : { from: new Date(first).toISOString() }),
    ...(last === undefined ? {} : { until: new Date(last + dayMilliseconds).toISOString() }),
  };
}

function startOf(day: string | undefined): number | undefined {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : at;
}
