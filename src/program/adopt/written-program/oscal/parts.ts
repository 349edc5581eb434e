/** What the OSCAL documents share: stable identifiers, the head of a document, and texts as Markdown. */
import { v5 } from 'uuid';
import type { Id } from '../../../../kernel/ids.ts';
import type { Edition } from '../../../../law/index.ts';
import { statusInWords } from '../document.ts';
import type { ProgramVersion } from '../versions/version.ts';

export const oscalVersion = '1.2.2';

/** Names in properties that OSCAL does not define are ours. */
export const namespace = 'https://gatehouse.dev/ns/oscal';
const idNamespace = '6f2d8a3c-0b1e-4c57-9a44-3d5b7e1c90f2';

/** The version of a program that is written out, whose it is, and the law it answers. */
export type Exported = {
  readonly version: ProgramVersion;
  readonly edition: Edition;
  /** The legal name of the provider. */
  readonly organization: string;
  readonly tenant: Id<'organization'>;
};

/** The same thing has the same identifier in every export. */
export function uuidOf(...name: readonly string[]): string {
  return v5(name.join('\n'), idNamespace);
}

/** Of what belongs to one provider. */
export function ownUuid({ tenant }: Pick<Exported, 'tenant'>, ...name: readonly string[]): string {
  return uuidOf(tenant, ...name);
}

export function property(name: string, value: string) {
  return { name, ns: namespace, value };
}

/** The head of a document about a version: two exports of one version are the same. */
export function metadataOf(title: string, { version, edition, organization, tenant }: Exported) {
  return {
    title: markup(title),
    'last-modified': `${version.since}T00:00:00Z`,
    version: `${edition.id}.${version.number}`,
    'oscal-version': oscalVersion,
    props: [property('version-digest', version.digest)],
    roles: [{ id: 'provider', title: 'Provider' }],
    parties: [{ uuid: ownUuid({ tenant }, 'party'), type: 'organization', name: oneLine(organization) }],
    'responsible-parties': [{ 'role-id': 'provider', 'party-uuids': [ownUuid({ tenant }, 'party')] }],
    remarks: lawSaid(edition),
  };
}

/** What the edition is, and what it is not. */
export function lawSaid({ citation, status, statusNote }: Edition): string {
  return markup(`${citation}: ${statusInWords[status]}. ${statusNote}`);
}

/** The catalogue whose controls are named, as a resource of the document: where this document came from gives it. */
export function catalogResource({ id, title }: Edition) {
  const href = 'oscal?form=catalog';
  return {
    uuid: uuidOf('resource', id),
    title: markup(title),
    rlinks: [{ href, 'media-type': 'application/oscal.catalog+json' }],
  };
}

/** Plain text as Markdown that shows it as it is. */
export function markup(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^(\d*)([-+=.):])/gm, '$1\\$2');
}

/** A name in one line without space around it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || '-';
}
