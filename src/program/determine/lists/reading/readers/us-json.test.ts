import { describe, expect, it } from 'vitest';
import { readAll } from '../reading-fixture.ts';
import { usJson } from './us-json.ts';

const entity = {
  name: 'Example Institute',
  aliases: ['EI'],
  country: 'China',
  address: '1 Example Road',
  notes: 'For all items',
};
const list = (...entities: readonly unknown[]) =>
  JSON.stringify({ list_id: 'bis-meu', extracted: '2026-07-09', count: entities.length, entities });

describe('a U.S. list as JSON', () => {
  it('says which list it is, when it was made and how many entries it has', async () => {
    const { entries, stated } = await readAll(usJson, { main: list(entity) });
    expect(stated).toEqual({ publishedOn: '2026-07-09', entries: 1 });
    expect(entries[0]).toMatchObject({
      kind: 'organization',
      names: [{ text: 'Example Institute' }, { kind: 'alias', text: 'EI' }],
      countries: [{ code: 'CN', role: 'located' }],
      addresses: [{ text: '1 Example Road', country: { code: 'CN' } }],
      programs: ['bis-meu'],
      authority: 'BIS, 15 CFR Part 744 Supplement No. 7',
      remarks: ['For all items'],
    });
  });

  it('has no keys: one made of name, country and day stays the same whatever else changes', async () => {
    const keys = async (...entities: readonly unknown[]) =>
      (await readAll(usJson, { main: list(...entities) })).entries.map(({ key }) => key);
    const [first] = await keys(entity);
    expect(first).toMatch(/^~[0-9a-f]{24}$/);
    expect(await keys({ ...entity, address: 'elsewhere', aliases: [] })).toEqual([first]);
    expect(await keys({ ...entity, country: 'Iran' })).not.toEqual([first]);
    expect(await keys(entity, entity)).toEqual([first, `${first}#2`]);
  });

  it('with an entry that has no name shows it', async () => {
    const { entries, problems } = await readAll(usJson, {
      main: list({ aliases: [] }, { ...entity, name: '', aliases: [] }, entity),
    });
    expect(entries).toHaveLength(1);
    expect(problems.map(({ code, place }) => [code, place.element])).toEqual([
      ['not-a-record', 1],
      ['name-missing', 2],
    ]);
  });
});
