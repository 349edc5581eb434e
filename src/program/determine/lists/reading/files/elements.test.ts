import { describe, expect, it } from 'vitest';
import { bytesOf } from '../reading-fixture.ts';
import { type Element, elementsOf, textAt } from './elements.ts';

describe('an element of XML', () => {
  async function elements(content: string): Promise<readonly string[]> {
    const found: string[] = [];
    const outline = { file: 'main', root: 'list', records: ['one'] } as const;
    for await (const each of elementsOf(bytesOf(content), outline)) {
      if ('read' in each) found.push(each.read === 'problem' ? each.problem.code : each.read);
      else
        found.push('root' in each ? `root ${each.root.attributes.on ?? ''}` : shown(each.record, each.count));
    }
    return found;
  }
  const shown = (record: Element, count: number) => `${count} line ${record.line}: ${textAt(record, 'name')}`;

  it('is given as it closes, with its line, whatever its prefix and however it is cut', async () => {
    const xml =
      '<?xml version="1.0"?>\n<x:list on="2026-01-01" xmlns:x="urn:x">\n<x:one><x:name>A &amp; B</x:name></x:one>\n';
    expect(await elements(`${xml}<x:one><x:name><![CDATA[C]]></x:name></x:one></x:list>`)).toEqual([
      'root 2026-01-01',
      '1 line 3: A & B',
      '2 line 4: C',
    ]);
  });

  it('is given although the file ends too early, which is said', async () => {
    expect(await elements('<list><one><name>A</name></one><one><na')).toEqual([
      'root ',
      '1 line 1: A',
      'not-closed',
    ]);
  });

  it('after a broken one is not read', async () => {
    expect(await elements('<list><one></two></one><one><name>B</name></one></list>')).toEqual([
      'root ',
      'not-well-formed',
    ]);
  });

  it('of another root, or of no XML, is of another format', async () => {
    expect(await elements('<html><body>Error</body></html>')).toEqual(['not-the-format']);
    expect(await elements('{"results":[]}')).toContain('not-well-formed');
    expect(await elements('')).toEqual(['not-closed']);
  });

  it('with entities of its own is refused, so that none can grow', async () => {
    const grown = '<!DOCTYPE list [<!ENTITY a "aaaa">]><list><one><name>&a;</name></one></list>';
    expect(await elements(grown)).toContain('not-well-formed');
  });

  it('nested too deep, or too long, is refused or cut', async () => {
    const deep = `<list>${'<one>'.repeat(40)}${'</one>'.repeat(40)}</list>`;
    expect(await elements(deep)).toContain('not-well-formed');
    expect(await elements(`<list><one><name>${'x'.repeat(100_001)}</name></one></list>`)).toContain(
      'value-too-long',
    );
  });
});
