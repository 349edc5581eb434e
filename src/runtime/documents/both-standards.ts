/**
 * The typesetter writes PDF/A-2a or PDF/UA-1, not both names in one file. The file is written as PDF/A-2a, and what
 * PDF/UA-1 asks for beside its own checks is added behind it: the identification in the metadata, described as
 * PDF/A asks, and that a reader shows the title. This is an incremental update (ISO 32000-1, 7.5.6): two objects
 * replaced, a table that points to them, nothing of the first file changed.
 */

type Place = { readonly number: number; readonly offset: number; readonly text: string };

const identification = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';

const schema = `<rdf:li rdf:parseType="Resource"><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA to which the file conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

/** Throws `RangeError` when the file is not built as the typesetter builds it: better no file than a wrong one. */
export function withBothStandards(pdf: Uint8Array): Uint8Array {
  // One character for each byte, so that places in the text are places in the file.
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const previous = Number(found(file, /startxref\s+(\d+)\s+%%EOF\s*$/));
  const trailer = found(file.slice(previous), /trailer\s*<<([\s\S]*)>>\s*startxref/);
  const catalog = objectAt(file, previous, Number(found(trailer, /\/Root (\d+) 0 R/)));
  const metadata = objectAt(file, previous, Number(found(catalog.text, /\/Metadata (\d+) 0 R/)));
  const first = { ...metadata, offset: pdf.byteLength + 1, text: identified(metadata.text) };
  const second = { ...catalog, offset: first.offset + first.text.length, text: titled(catalog.text) };
  const startsAt = second.offset + second.text.length;
  const places = [first, second].sort((a, b) => a.number - b.number);
  const table = places.map(
    ({ number, offset }) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const update = [
    `\n${first.text}${second.text}xref\n${table.join('')}`,
    `trailer\n<<${trailer.trimEnd()}\n  /Prev ${previous}\n>>\nstartxref\n${startsAt}\n%%EOF\n`,
  ];
  return Buffer.concat([pdf, Buffer.from(update.join(''), 'latin1')]);
}

function objectAt(file: string, table: number, number: number): Place {
  const rows = found(file.slice(table), /^xref\s+0 \d+\r?\n([\s\S]*?)trailer/);
  const offset = Number(rows.slice(number * 20, number * 20 + 10));
  const end = file.indexOf('endobj\n', offset) + 'endobj\n'.length;
  const text = file.slice(offset, end);
  if (!text.startsWith(`${number} 0 obj`))
    throw new RangeError(`object ${number} is not where its table says`);
  return { number, offset, text };
}

/** The metadata with the second standard named. Its length counts bytes, and the texts are bytes here. */
function identified(object: string): string {
  const packet = found(object, /stream\r?\n([\s\S]*?)\r?\nendstream/);
  const longer = packet
    .replace('</rdf:Bag></pdfaExtension:schemas>', `${schema}</rdf:Bag></pdfaExtension:schemas>`)
    .replace('<pdfaid:part>', `${identification}<pdfaid:part>`);
  if (longer.length !== packet.length + schema.length + identification.length) {
    throw new RangeError('the metadata does not name PDF/A where it is expected');
  }
  return object.replace(packet, () => longer).replace(/\/Length \d+/, `/Length ${longer.length}`);
}

function titled(object: string): string {
  const text = object.replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true');
  if (text === object) throw new RangeError('the catalog has no viewer preferences');
  return text;
}

function found(text: string, pattern: RegExp): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new RangeError(`the file is not built as expected: ${pattern.source}`);
  return value;
}
