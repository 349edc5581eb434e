/** What one batch may be, and what one process takes at a time. Each bounds memory; none loses anything. */

const mebibyte = 1_048_576;

export const batchLimits = {
  /** As it comes over the wire. */
  packedBytes: 64 * mebibyte,
  /** A file that unpacks to more is refused as it grows, whatever its size was. */
  unpackedBytes: 256 * mebibyte,
  /** The longest line or record. CloudTrail keeps events below 256 KiB; the others are smaller. */
  lineBytes: mebibyte,
  lines: 500_000,
  /** Each day is a table of its own, locked until the batch is committed. A year and a month. */
  days: 400,
  /** How far back a compressed stream may refer: what zstd's own levels without --ultra use. */
  windowBytes: 8 * mebibyte,
  problemsKept: 1_000,
  problemsShown: 100,
} as const;

export const processLimits = {
  /** Batches that are being read or written. Beyond, a caller is told to come back. */
  batches: 16,
  /** Bytes that these hold together once read. */
  heldBytes: 384 * mebibyte,
  /** Batches that are being written at a time: each has a connection. */
  writers: 3,
} as const;

/**
 * An event before this day is a clock that was never set: no cloud of today kept records then. One further ahead than a
 * day is more than a zone mistaken for UTC can explain.
 */
export const timeLimits = {
  earliest: Date.UTC(2000, 0, 1),
  aheadMilliseconds: 24 * 3_600_000,
} as const;

/** Days of silence after which a log is doubted. The law gives none; a month is longer than any billing period. */
export const quietDays = 31;
