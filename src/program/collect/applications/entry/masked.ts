/** An address as a visitor may see it who has only the link: enough to know which mailbox to open. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, at);
  return `${first}•••${email.slice(at)}`;
}
