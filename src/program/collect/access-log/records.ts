/** What collect/access-log keeps. */
import { signalRecords } from './signals/index.ts';

export const records = [...signalRecords];
