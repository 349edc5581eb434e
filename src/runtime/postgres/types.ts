/** What the embedded database looks like to the rest of the program. */
import type { Log } from '../log.ts';

/** Where an installation's database is and how to reach it. `kind` says who runs the server. */
export type RunningPostgres = {
  /** `embedded`: our own child. `joined`: run by another Gatehouse process of this installation. `external`: DATABASE_URL. */
  readonly kind: 'embedded' | 'joined' | 'external';
  /** Connects as the owner, who migrates. Holds a password: never log it. */
  readonly ownerUrl: string;
  /** Connects as `gatehouse_app`, the role without UPDATE or DELETE on history; to `database`, or to the installation's own. */
  appUrl(database?: string): string;
  /** What `migrate` sets as the password of `gatehouse_app`. Absent when the operator keeps that role. */
  readonly appPassword: string | undefined;
  /** TCP port, or the number in the socket's name when the server listens on a socket only. */
  readonly port: number;
  /** Folder of the Unix socket. Absent when only TCP is used, or for an external server. */
  readonly socketDir: string | undefined;
  /** The server's process now; changes when it is restarted. Absent for a server that is not our child. */
  readonly pid: number | undefined;
  /** Ends the server cleanly and gives the directory free. Safe to call twice; does nothing to a server that is not ours. */
  stop(): Promise<void>;
  /** Called each time the server dies unasked. It is already being restarted by then. */
  onExit(listener: (exit: ServerExit) => void): void;
};

/** How a server process ended: `code` when it exited, `signal` when it was killed. */
export type ServerExit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type StartOptions = {
  /** The installation's directory (GATEHOUSE_DIR). The database is in its folder `postgres`. */
  readonly dir: string;
  readonly log: Log;
  /** Also listen on this port of 127.0.0.1. Without it the server has a socket and no port. */
  readonly port?: number;
  /** False gives up every promise to survive a crash. For throw-away databases of tests only. */
  readonly durable?: boolean;
  /** How long to wait for another process that is about to leave the directory. */
  readonly patienceMilliseconds?: number;
};

export type FaultCode =
  | 'directory-in-use'
  | 'directory-of-another-user'
  | 'directory-closed'
  | 'no-unprivileged-user'
  | 'platform-not-supported'
  | 'binaries-do-not-run'
  | 'data-of-another-version'
  | 'initialise-failed'
  | 'start-failed'
  | 'no-password-in-url';

/** The database cannot be started. The message says what happened and what to do; `code` is for `gatehouse doctor`. */
export class DatabaseFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseFault';
    this.code = code;
  }
}
