/** Who may, and whether it can still be done, as several acts ask it. The API judges by itself. */
import type { Row } from './act.ts';

export const officers = ['owner', 'officer'];
export const engineers = ['owner', 'engineer'];
export const colleagues = [...officers, 'senior-reviewer', 'reviewer'];

export const ended = (row: Row) => (row.endedAt ? 'It has ended.' : undefined);
