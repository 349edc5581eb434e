/** An outside service did not give a usable answer. `code` is closed per connector; the message holds no value. */
export class ConnectorFault extends Error {
  readonly code: string;
  /** A later attempt may succeed. */
  readonly again: boolean;

  constructor(connector: string, code: string, options: { again: boolean; cause?: unknown }) {
    super(`${connector}: ${code}`, { cause: options.cause });
    this.code = code;
    this.again = options.again;
  }
}
