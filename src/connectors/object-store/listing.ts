/** The answer to a listing: names, lengths, and how to go on. */
import { SaxesParser } from 'saxes';

export type Listing = {
  readonly objects: readonly { readonly key: string; readonly bytes: number }[];
  /** The token of the page after this one. */
  readonly next?: string;
};

export function readListing(xml: string): Listing {
  const objects: { key: string; bytes: number }[] = [];
  let [key, bytes, next, text] = ['', 0, '', ''];
  const parser = new SaxesParser();
  parser.on('opentag', () => {
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'Key') key = text;
    if (name === 'Size') bytes = Number(text);
    if (name === 'Contents') objects.push({ key, bytes });
    if (name === 'NextContinuationToken') next = text;
    text = '';
  });
  parser.write(xml).close();
  return next === '' ? { objects } : { objects, next };
}
