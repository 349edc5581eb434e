import { describe, expect, it } from 'vitest';
import { toId } from '../../../../kernel/ids.ts';
import { day } from '../../../../kernel/time.ts';
import { settingNames } from '../types.ts';
import { edition, untouched } from '../versions/version-fixture.ts';
import { catalogOf, controlsOf } from './catalog.ts';
import { componentDefinitionOf } from './component-definition.ts';
import type { Exported } from './parts.ts';
import { hasOscalSchema, oscalErrors } from './schema-fixture.ts';
import { systemSecurityPlanOf } from './system-security-plan.ts';

const exported: Exported = {
  edition,
  organization: 'Example *Cloud*,  Inc.',
  tenant: toId('organization', '01980000-0000-7000-8000-000000000001'),
  version: {
    ...untouched,
    number: 2,
    since: day('2026-03-01'),
    settings: { ...untouched.settings, clockWarningDays: [], pendingDays: 9 },
    narratives: { fit: 'We are small.\n\n- <b>Really</b> small.' },
    adopted: day('2026-02-01'),
  },
};

const documents = {
  'the catalogue': catalogOf(edition),
  'the component definition': componentDefinitionOf(exported),
  'the component definition of a program nobody adopted or wrote': componentDefinitionOf({
    ...exported,
    version: { ...exported.version, narratives: {}, adopted: null },
  }),
  'the system security plan': systemSecurityPlanOf(exported),
  'the system security plan of a program nobody adopted or wrote': systemSecurityPlanOf({
    ...exported,
    version: { ...exported.version, narratives: {}, adopted: null },
  }),
};

describe.skipIf(!hasOscalSchema)('valid by the schema of NIST is', () => {
  it.each(Object.entries(documents))('%s', (_name, document) => {
    expect(oscalErrors(JSON.parse(JSON.stringify(document)))).toEqual([]);
  });

  it('no document that lacks what OSCAL asks', () => {
    const { metadata: _metadata, ...rest } = catalogOf(edition).catalog;
    expect(oscalErrors({ catalog: rest })).not.toEqual([]);
  });
});

/** Every value of a key, anywhere in a document. */
function valuesOf(document: unknown, key: string): readonly unknown[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(value, key),
  ]);
}

describe('the program as OSCAL', () => {
  const ids = controlsOf(edition).map(({ statement }) => statement.id);
  const { groups } = catalogOf(edition).catalog;

  it('has a control for everything in force that the law says a program states, and answers each once', () => {
    const asked = edition.programStatements.filter(({ status }) => status === 'in-force').map(({ id }) => id);
    expect([...ids].sort()).toEqual([...asked].sort());
    expect(groups.flatMap(({ controls }) => controls.map(({ id }) => id)).sort()).toEqual([...asked].sort());
    for (const document of [componentDefinitionOf(exported), systemSecurityPlanOf(exported)])
      expect(valuesOf(document, 'control-id')).toEqual(ids);
  });

  it('sets every setting, at the control whose catalogue entry names it', () => {
    const named = groups.flatMap(({ controls }) => controls.flatMap((one) => one.params ?? []));
    expect(named.map(({ id }) => id).sort()).toEqual([...settingNames].sort());
    for (const document of [componentDefinitionOf(exported), systemSecurityPlanOf(exported)]) {
      const set = valuesOf(document, 'set-parameters').flat() as { 'param-id': string; values: string[] }[]; // Safe: that is what stands there.
      expect(set.map((one) => one['param-id']).sort()).toEqual([...settingNames].sort());
      expect(set.find((one) => one['param-id'] === 'pendingDays')?.values).toEqual(['9']);
      expect(set.find((one) => one['param-id'] === 'clockWarningDays')?.values).toEqual(['none']);
    }
  });

  it('gives the provider’s own words as text, and says where nothing is stated', () => {
    const text = JSON.stringify(systemSecurityPlanOf(exported));
    expect(text).toContain('\\\\<b\\\\>Really\\\\</b\\\\> small.');
    expect(text).toContain('Nothing is stated yet.');
    expect(text).toContain('"state":"planned"');
  });

  it('names every thing by one identifier, in every export the same, and another provider’s by others', () => {
    for (const write of [componentDefinitionOf, systemSecurityPlanOf]) {
      expect(write(exported)).toEqual(write(exported));
      const own = valuesOf(write(exported), 'uuid');
      expect(own).toEqual([...new Set(own)]);
      const tenant = toId('organization', '01980000-0000-7000-8000-000000000002');
      const others = new Set(valuesOf(write({ ...exported, tenant }), 'uuid'));
      // The catalogue is the edition's, and the same for all.
      expect(own.filter((uuid) => others.has(uuid))).toHaveLength(1);
    }
  });

  it('refers to nothing within a document that is not there', () => {
    for (const document of [componentDefinitionOf(exported), systemSecurityPlanOf(exported)]) {
      const there = new Set(valuesOf(document, 'uuid').map((uuid) => `#${uuid}`));
      const within = [...valuesOf(document, 'source'), ...valuesOf(document, 'href')].map(String);
      expect(within.filter((ref) => ref.startsWith('#') && !there.has(ref))).toEqual([]);
      for (const uuid of valuesOf(document, 'component-uuid')) expect(there).toContain(`#${uuid}`);
    }
  });
});
