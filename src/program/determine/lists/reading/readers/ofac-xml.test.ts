import { describe, expect, it } from 'vitest';
import { readAll } from '../reading-fixture.ts';
import { ofacXml } from './ofac-xml.ts';

const entry = (inside: string) => `<sdnEntry>${inside}</sdnEntry>`;
const file = (...entries: readonly string[]) =>
  `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://example.test/XML"><publshInformation><Publish_Date>04/26/2024</Publish_Date><Record_Count>2</Record_Count></publshInformation>
${entries.join('\n')}</sdnList>`;

const person =
  entry(`<uid>101</uid><firstName>Ada</firstName><lastName>EXAMPLE</lastName><title>Minister</title>
  <sdnType>Individual</sdnType><remarks>Linked to nobody.</remarks>
  <programList><program>SDGT</program><program>IRAQ2</program></programList>
  <idList>
    <id><uid>1</uid><idType>Passport</idType><idNumber>A1</idNumber><idCountry>Egypt</idCountry><issueDate>01 Jan 1999</issueDate></id>
    <id><uid>2</uid><idType>Gender</idType><idNumber>Female</idNumber></id>
    <id><uid>3</uid><idType>Digital Currency Address - ETH</idType><idNumber>0xEXAMPLE</idNumber></id>
  </idList>
  <akaList>
    <aka><uid>4</uid><type>a.k.a.</type><category>strong</category><lastName>SAMPLE</lastName><firstName>Ada</firstName></aka>
    <aka><uid>5</uid><type>a.k.a.</type><category>weak</category><lastName>THE EXAMPLE</lastName></aka>
    <aka><uid>6</uid><type>f.k.a.</type><category>strong</category><lastName>FORMER</lastName></aka>
  </akaList>
  <addressList><address><uid>7</uid><address1>1 Example Street</address1><city>Cairo</city><country>Egypt</country></address></addressList>
  <nationalityList><nationality><uid>8</uid><country>Egypt</country><mainEntry>true</mainEntry></nationality></nationalityList>
  <dateOfBirthList><dateOfBirthItem><uid>9</uid><dateOfBirth>circa 1948</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem>
    <dateOfBirthItem><uid>10</uid><dateOfBirth>spring 1950</dateOfBirth></dateOfBirthItem></dateOfBirthList>
  <placeOfBirthList><placeOfBirthItem><uid>11</uid><placeOfBirth>Alexandria, Egypt</placeOfBirth></placeOfBirthItem></placeOfBirthList>`);
const vessel = entry(`<uid>102</uid><lastName>EXAMPLE STAR</lastName><sdnType>Vessel</sdnType>
  <idList><id><uid>1</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 7400001</idNumber></id></idList>
  <vesselInfo><callSign>T2EA4</callSign><vesselType>Crude Oil Tanker</vesselType><vesselFlag>Panama</vesselFlag></vesselInfo>`);

describe('the XML of OFAC', () => {
  it('says when it was published and how many entries it has', async () => {
    const { stated, entries } = await readAll(ofacXml, { main: file(person, vessel) });
    expect(stated).toEqual({ publishedOn: '2024-04-26', entries: 2 });
    expect(entries).toHaveLength(2);
  });

  it('gives a person names, births, documents, countries and the rest', async () => {
    const { entries, problems } = await readAll(ofacXml, { main: file(person) });
    expect(entries[0]).toMatchObject({
      key: '101',
      kind: 'person',
      names: [
        { kind: 'primary', text: 'EXAMPLE, Ada' },
        { kind: 'alias', text: 'SAMPLE, Ada' },
        { kind: 'weak-alias', text: 'THE EXAMPLE' },
        { kind: 'former', text: 'FORMER' },
      ],
      births: [{ from: '1948-01-01', circa: true }],
      birthPlaces: ['Alexandria, Egypt'],
      countries: [{ code: 'EG', role: 'nationality' }],
      addresses: [{ text: '1 Example Street, Cairo, Egypt', country: { code: 'EG' } }],
      identifiers: [
        { type: 'passport', number: 'A1', country: { code: 'EG' }, note: 'issued: 01 Jan 1999' },
        { type: 'wallet', currency: 'ETH', number: '0xEXAMPLE' },
      ],
      programs: ['SDGT', 'IRAQ2'],
      remarks: ['Title: Minister', 'Gender Female', 'DOB spring 1950', 'Linked to nobody.'],
    });
    expect(problems).toMatchObject([{ code: 'date-not-read', key: '101', found: 'spring 1950' }]);
  });

  it('gives a vessel its numbers, call sign and flag', async () => {
    const { entries } = await readAll(ofacXml, { main: file(vessel) });
    expect(entries[0]).toMatchObject({
      kind: 'vessel',
      countries: [{ code: 'PA', role: 'flag' }],
      identifiers: [
        { type: 'imo', number: '7400001' },
        { type: 'call-sign', number: 'T2EA4' },
      ],
    });
  });

  it('that is cut gives what is whole, and says that it is cut', async () => {
    const { entries, problems } = await readAll(ofacXml, { main: file(person, vessel).slice(0, -60) });
    expect(entries).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('not-closed');
  });

  it('with entries of an unknown kind, without a key or without a name shows each', async () => {
    const odd = [
      entry('<uid>1</uid><lastName>A</lastName><sdnType>Ghost</sdnType>'),
      entry('<uid></uid><lastName>B</lastName><sdnType>Entity</sdnType>'),
      entry('<uid>3</uid><sdnType>Entity</sdnType>'),
    ];
    const { entries, problems } = await readAll(ofacXml, { main: file(...odd) });
    expect(entries.map(({ kind }) => kind)).toEqual(['unknown', 'organization']);
    expect(problems.map(({ code, place }) => [code, place.element])).toEqual([
      ['kind-unknown', 2],
      ['key-missing', 3],
      ['name-missing', 4],
    ]);
  });
});
