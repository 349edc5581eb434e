/** What the demo's screening lists say. Everybody in them is made up; so is the office that publishes one of them. */

const header =
  'key,name,kind,aliases,dates_of_birth,nationalities,countries,addresses,identifiers,remarks,listed_on';

const left = [
  'M-001,Halvard Trustee Services,organization,Halvard Trust|HTS,,,Elbonia,"4 Quay Road, Port Elb",registration: EL-204417,Gave papers of another company,2025-02-11',
  'M-002,Orsolya Teszt,person,O. Teszt|Orsi Teszt,1984-03-09,Hungary,,,passport: ZZ000417 (Hungary),Used three identities in one week,2025-03-02',
  'M-003,Blue Heron Hosting,organization,BH Hosting,,,,"1 Invented Street, Nowhere",,Sold accounts on without saying so,2025-05-19',
  'M-004,Tamsin Placeholder,person,,1990,United Kingdom,,,,Paid with cards of others,2025-06-30',
  'M-005,陈示例,person,Chen Shili|Shili Chen,1979-11,China,,,national-id: 000000197911010000 (China),Credentials were shared with an unknown group,2025-08-14',
  'M-006,Quiet Harbour Relay,organization,QHR|Quiet Harbor Relay,,,,,wallet XBT: bc1qmadeup0000000000000000000000000000000,Anonymous relay for others,2025-09-03',
] as const;

/** The provider's own list, as its officer keeps it in a table: first as it was in the spring, then as it is now. */
export const partnersBefore = csv(left);
export const partnersNow = csv([
  ...left.slice(0, 3).map((row) => row.replace('BH Hosting', 'BH Hosting|Blue Heron Cloud')),
  // Tamsin Placeholder was cleared.
  ...left
    .slice(4)
    .map((row) =>
      row.replace('Anonymous relay for others', 'Anonymous relay for others; moved in the autumn'),
    ),
  'M-007,Vasil Primer,person,Василь Пример|V. Primer,1988-07-21,Bulgaria,,,passport: ZZ771204 (Bulgaria),Opened accounts for somebody else,2026-01-20',
  // Somebody who applies is called so: one may be the same, one was born in another year, one is an owner nobody entered.
  'M-010,Bruno Salcedo-Ferrer,person,B. Salcedo,,Spain,,,,Left bills of three accounts unpaid,2026-03-12',
  'M-011,"Hartwell, Delia Anne",person,,1951-02-17,,,,,Lent her account to a relay,2026-04-08',
  'M-012,Saskia Tuinmann,person,,,Netherlands,,,,Stood behind a company that sold accounts on,2026-05-21',
  // As people write tables: one row has a cell too few, one a date that is none.
  'M-008,Row Without Its Cells',
  'M-009,Nadir Sample,person,,the summer of 1991,Morocco,,,,Said to be a reseller,2026-02-02',
]);

/** Published by an office that does not exist, in the four-file form that OFAC has. Its last file arrived cut. */
export const deniedMain = rows([
  '101,"SAMPLE, Boris","individual","DEMO"',
  '102,"EXAMPLE SHIPPING COMPANY",-0- ,"DEMO"',
  '103,"PLACEHOLDER, Irina","individual","DEMO"',
  '104,"MADE-UP MACHINE WORKS",-0- ,"DEMO"',
  '105,"NOBODY, Karim","individual","DEMO"',
  '106,"FICTION AEROSPACE LABORATORY",-0- ,"DEMO"',
]);
export const deniedAliases = alt([
  '101,1,"aka","SAMPLE, Borys"',
  '102,2,"aka","EXAMPLE LINES"',
  '104,3,"fka","MADE-UP TOOL WORKS"',
  '106,4,"aka","FICTION AERO"',
]);
export const deniedCut = deniedMain.slice(0, Math.floor(deniedMain.length * 0.6));

function csv(all: readonly string[]): string {
  return [header, ...all, ''].join('\n');
}

/** The cells that the office leaves empty are written so. */
function rows(all: readonly string[]): string {
  return all.map((row) => `${row}${',-0- '.repeat(8)}\r\n`).join('');
}

function alt(all: readonly string[]): string {
  return all.map((row) => `${row},-0- \r\n`).join('');
}
