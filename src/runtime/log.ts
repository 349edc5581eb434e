/** Structured logs without personal data: ids, codes, counts and durations only. */
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

const secret = [
  '*.password',
  '*.secret',
  '*.token',
  '*.authorization',
  '*.cookie',
  'authorization',
  'cookie',
];

export function openLog(level: string): Logger {
  return pino({ level, redact: { paths: secret, censor: '[redacted]' }, base: null });
}

export const silentLog: Log = pino({ level: 'silent' });
