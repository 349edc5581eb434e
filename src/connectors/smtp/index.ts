/** The door of connectors/smtp. */
export { openSmtp, type Smtp, type SmtpOptions } from './adapter.ts';
export { type FakeSmtp, fakeSmtp } from './fake.ts';
