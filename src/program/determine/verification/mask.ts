/** The last four characters of a number, where enough others stay hidden. Pure. */
export function mask(text: string): string {
  return text.length >= 10 ? `…${text.slice(-4)}` : '••••';
}
