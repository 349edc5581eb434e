/** A version of the program as an OSCAL component definition: what a reseller that adopts it can take over. Pure. */
import { controlsOf } from './catalog.ts';
import { implementationOf } from './implementation.ts';
import { catalogResource, type Exported, markup, metadataOf, ownUuid, property } from './parts.ts';

const title = 'Customer identification program';

export function componentDefinitionOf(exported: Exported) {
  const { edition, organization, version } = exported;
  const resource = catalogResource(edition);
  return {
    'component-definition': {
      uuid: ownUuid(exported, 'component-definition', version.digest),
      metadata: metadataOf(`${title} of ${organization}`, exported),
      components: [
        {
          uuid: ownUuid(exported, 'program'),
          type: 'policy',
          title,
          description: markup(`The written customer identification program of ${organization}.`),
          'control-implementations': [
            {
              uuid: ownUuid(exported, 'control-implementation'),
              source: `#${resource.uuid}`,
              description: markup(`Version ${version.number}, in force since ${version.since}.`),
              'implemented-requirements': controlsOf(edition).map((control) =>
                requirementOf(control, exported),
              ),
            },
          ],
        },
      ],
      'back-matter': { resources: [resource] },
    },
  };
}

function requirementOf(control: Parameters<typeof implementationOf>[0], exported: Exported) {
  const { id } = control.statement;
  const { description, stated, parameters } = implementationOf(control, exported);
  return {
    uuid: ownUuid(exported, 'component-requirement', id),
    'control-id': id,
    description,
    props: [property('clause', control.clause.id), property('stated', stated ? 'yes' : 'no')],
    ...(parameters.length > 0 ? { 'set-parameters': parameters } : {}),
  };
}
