/** A version of the program as an OSCAL system security plan. Pure. */
import { toUuid } from '../../../../kernel/ids.ts';
import { controlsOf } from './catalog.ts';
import { implementationOf } from './implementation.ts';
import { catalogResource, type Exported, markup, metadataOf, oneLine, ownUuid, property } from './parts.ts';

export function systemSecurityPlanOf(exported: Exported) {
  const { edition, organization, version } = exported;
  const resource = catalogResource(edition);
  const name = oneLine(`Customer identification of ${organization}`);
  return {
    'system-security-plan': {
      uuid: ownUuid(exported, 'system-security-plan', version.digest),
      metadata: metadataOf(name, exported),
      'import-profile': { href: `#${resource.uuid}` },
      'system-characteristics': characteristicsOf(name, exported),
      'system-implementation': {
        users: [
          {
            uuid: ownUuid(exported, 'user', 'officer'),
            title: 'Compliance officer',
            'role-ids': ['provider'],
          },
        ],
        components: [componentOf(exported)],
      },
      'control-implementation': {
        description: markup(`Version ${version.number} of the program, in force since ${version.since}.`),
        'implemented-requirements': controlsOf(edition).map((control) => requirementOf(control, exported)),
      },
      'back-matter': { resources: [resource] },
    },
  };
}

function characteristicsOf(name: string, { tenant, version, edition }: Exported) {
  return {
    'system-ids': [{ 'identifier-type': 'https://ietf.org/rfc/rfc4122', id: toUuid(tenant) }],
    'system-name': name,
    description: markup(
      'It finds out who stands behind each account, decides what the account may do, and keeps the evidence.',
    ),
    'system-information': {
      'information-types': [
        {
          title: 'Customer identification',
          description: markup(
            `What § 7.302(c) asks about customers and beneficial owners, kept for ${version.settings.retentionYears} years.`,
          ),
          props: [property('edition', edition.id)],
        },
      ],
    },
    status: { state: version.adopted ? 'operational' : 'under-development' },
    'authorization-boundary': {
      description:
        'The installation of Gatehouse and its database. Control planes that ask it stand outside.',
    },
  };
}

function componentOf(exported: Exported) {
  return {
    uuid: ownUuid(exported, 'this-system'),
    type: 'this-system',
    title: 'Gatehouse',
    description: 'The program as it runs: the settings it states are the settings it reads.',
    status: { state: exported.version.adopted ? 'operational' : 'under-development' },
  };
}

function requirementOf(control: Parameters<typeof implementationOf>[0], exported: Exported) {
  const { id } = control.statement;
  const { description, stated, parameters } = implementationOf(control, exported);
  return {
    uuid: ownUuid(exported, 'requirement', id),
    'control-id': id,
    'by-components': [
      {
        uuid: ownUuid(exported, 'by-component', id),
        'component-uuid': ownUuid(exported, 'this-system'),
        description,
        'implementation-status': { state: stated ? 'implemented' : 'planned' },
        ...(parameters.length > 0 ? { 'set-parameters': parameters } : {}),
      },
    ],
  };
}
