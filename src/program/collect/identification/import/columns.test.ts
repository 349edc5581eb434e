import { describe, expect, it } from 'vitest';
import { lineEnd, readHeader } from './columns.ts';

const required = 'external_id,kind,name,offering';

describe('a header', () => {
  it.each([
    [required, ','],
    [required.replaceAll(',', ';'), ';'],
    [required.replaceAll(',', '\t'), '\t'],
    [`\uFEFF${required}`, ','],
    ['"external_id","kind","name","offering"', ','],
    ['External ID, Kind ,NAME,Offering', ','],
  ])('%j is read, and its delimiter found', (line, delimiter) => {
    expect(readHeader(`${line}\r\n1,individual,A,vm\r\n`)).toMatchObject({
      columns: ['external_id', 'kind', 'name', 'offering'],
      delimiter,
      dataLine: 2,
    });
  });

  it('may stand behind what office programs and our own exports put on top', () => {
    const header = readHeader(`sep=;\n# {"list":"x"}\n${required.replaceAll(',', ';')}\n`);
    expect(header).toMatchObject({ delimiter: ';', dataLine: 4 });
  });

  it('names every column that is missing, unknown or repeated', () => {
    expect(readHeader('external_id,kind,email_adress,kind\n')).toEqual({
      errors: [
        { field: 'body.header.name', code: 'column-missing' },
        { field: 'body.header.offering', code: 'column-missing' },
        { field: 'body.header.email_adress', code: 'column-unknown' },
        { field: 'body.header.kind', code: 'column-repeated' },
      ],
    });
  });

  it('repeats nothing that could be a value', () => {
    expect(readHeader(`${required},Ada Lovelace <ada@example.com>\n`)).toEqual({
      errors: [{ field: 'body.header.?', code: 'column-unknown' }],
    });
  });

  it.each([
    ['', 'empty'],
    ['\n\n', 'empty'],
    [[...required].join('\u0000'), 'not-utf-8'],
  ])('%j is no file of customers', (text, code) => {
    expect(readHeader(text)).toEqual({ errors: [{ field: 'body', code }] });
  });
});

describe('a line ends', () => {
  it('after CRLF, LF, CR, or with the file', () => {
    expect(lineEnd('a\r\nb', 0)).toEqual({ end: 1, next: 3 });
    expect(lineEnd('a\nb', 0)).toEqual({ end: 1, next: 2 });
    expect(lineEnd('a\rb\n', 0)).toEqual({ end: 1, next: 2 });
    expect(lineEnd('a\nb', 2)).toEqual({ end: 3, next: 3 });
  });
});
