/** Files, places and reasons of lists in words. */

const files: Readonly<Record<string, string | undefined>> = {
  main: 'the list itself',
  aliases: 'its aliases',
  addresses: 'its addresses',
  comments: 'its comments',
};

export function fileSaid(role: string): string {
  return files[role] ?? role;
}

/** What a version in a format consists of. */
export function filesSaid(roles: readonly string[]): string {
  const beside = roles.filter((role) => role !== 'main').map(fileSaid);
  return beside.length === 0
    ? 'A version is one file.'
    : `A version is the list itself and, where you have them, ${beside.join(', ')}.`;
}

type Place = { readonly file: string; readonly line: number | null; readonly element: number | null };

/** Where in a version something was found. */
export function placeIn({ file, line, element }: Place): string {
  const where =
    line !== null ? `, line ${count(line)}` : element !== null ? `, element ${count(element)}` : '';
  return `${fileSaid(file)}${where}`;
}

export function count(number: number): string {
  return number.toLocaleString('en');
}

/** In the largest unit in which it is at least one. */
export function bytesSaid(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KiB'] : [bytes / 1024 ** 2, 'MiB'];
  return `${size.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}
