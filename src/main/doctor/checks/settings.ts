/** What the settings and the kind of installation mean together: demo or real, mail, addresses. */
import { sql } from 'kysely';
import { openSmtp } from '../../../connectors/index.ts';
import type { Queryable } from '../../../runtime/database/index.ts';
import type { Config } from '../../config.ts';
import { type Check, fail, ok, warn } from '../check.ts';

export type Kind = 'demo' | 'real' | undefined;

export async function readKind(db: Queryable): Promise<Kind> {
  const { rows } = await sql<{ kind: 'demo' | 'real' }>`select kind from runtime.installation`.execute(db);
  return rows[0]?.kind;
}

/** The demo world is made-up people: nothing may go out to their addresses, and nothing real may come in beside them. */
export function checkKind(kind: Kind, config: Config): Check[] {
  const { environment } = config;
  if (kind === undefined) return [ok('kind', 'nothing is loaded yet')];
  if (kind === 'demo') {
    const out = (['GATEHOUSE_SMTP_URL', 'GATEHOUSE_SMS_URL'] as const).filter((name) => environment[name]);
    if (out.length === 0) return [ok('kind', 'the demo world, with no way out')];
    const mend = `Unset ${out.join(' and ')}, or start real work in another GATEHOUSE_DIR with --empty.`;
    return [fail('kind', 'the demo world could write to addresses that belong to others', mend)];
  }
  const checks = [ok('kind', 'real data')];
  if (/^http:\/\/(localhost|127\.)/.test(config.publicUrl)) {
    checks.push(
      warn(
        'public-url',
        'links in notices lead to this machine itself',
        'Set GATEHOUSE_PUBLIC_URL to the https address people use.',
      ),
    );
  }
  if (environment.GATEHOUSE_WEBHOOKS_ALLOW_PRIVATE) {
    checks.push(
      warn('webhooks', 'webhooks may reach the private network', 'Unset GATEHOUSE_WEBHOOKS_ALLOW_PRIVATE.'),
    );
  }
  if (environment.GATEHOUSE_DOWNLOADS_ALLOW_PRIVATE) {
    checks.push(
      warn(
        'downloads',
        'downloads of lists may reach the private network',
        'Unset GATEHOUSE_DOWNLOADS_ALLOW_PRIVATE, unless a mirror of yours is there.',
      ),
    );
  }
  return checks;
}

export async function checkMail(kind: Kind, config: Config): Promise<Check[]> {
  const url = config.environment.GATEHOUSE_SMTP_URL;
  if (!url) {
    if (kind !== 'real') return [ok('mail', 'no mail server: notices are held in the outbox')];
    return [
      warn(
        'mail',
        'no mail server: every notice is held in the outbox',
        'Set GATEHOUSE_SMTP_URL and GATEHOUSE_MAIL_FROM.',
      ),
    ];
  }
  const smtp = openSmtp({ url, from: config.environment.GATEHOUSE_MAIL_FROM, timeoutMilliseconds: 5000 });
  const answer = await smtp.check();
  smtp.close();
  if (answer.delivered) return [ok('mail', 'the mail server takes our sign-in')];
  return [
    fail(
      'mail',
      `the mail server cannot be used: ${answer.fault}`,
      'Check GATEHOUSE_SMTP_URL: host, port, user, password, smtp or smtps.',
    ),
  ];
}
