/** What an edition says a program must or may state, as an OSCAL catalogue: a control for each statement in force. */
import type { Edition, ProgramStatement } from '../../../../law/index.ts';
import { type Clause, clausesInForce, statementsOf } from '../clauses/index.ts';
import { type SettingName, settingsAbout } from '../settings.ts';
import { catalogResource, lawSaid, markup, oscalVersion, property, uuidOf } from './parts.ts';

/** A statement in force, the clause that answers it, and the settings that are told with it: each setting once. */
export type Control = {
  readonly statement: ProgramStatement;
  readonly clause: Clause;
  readonly settings: readonly SettingName[];
};

export function controlsOf(edition: Edition): readonly Control[] {
  return clausesInForce(edition).flatMap((clause) =>
    statementsOf(clause, edition).map((statement, place) => ({
      statement,
      clause,
      settings: place === 0 ? clause.settings : [],
    })),
  );
}

export function catalogOf(edition: Edition) {
  const controls = controlsOf(edition);
  const groups = Object.entries(edition.sections)
    .map(([section, { title }]) => ({
      id: `section-${section}`,
      title: markup(`§ ${section} ${title}`),
      controls: controls.filter(({ statement }) => statement.section === section).map(controlOf),
    }))
    .filter(({ controls: some }) => some.length > 0);
  const { id, title, statusAsOf } = edition;
  return {
    catalog: {
      uuid: uuidOf('catalog', id),
      metadata: {
        title: markup(title),
        'last-modified': `${statusAsOf}T00:00:00Z`,
        version: id,
        'oscal-version': oscalVersion,
        remarks: lawSaid(edition),
      },
      groups,
      'back-matter': { resources: [catalogResource(edition)] },
    },
  };
}

function controlOf({ statement, clause, settings }: Control) {
  const { id, keyword, confidence, obligations, text } = statement;
  const params = settings.map((name) => ({ id: name, label: markup(settingsAbout[name].means) }));
  return {
    id,
    class: 'program-statement',
    title: markup(`${statement.clause} ${clause.title}`),
    ...(params.length > 0 ? { params } : {}),
    props: [
      { name: 'label', value: statement.clause },
      property('keyword', keyword),
      property('confidence', confidence),
      ...obligations.map((obligation) => property('obligation', obligation)),
    ],
    parts: [{ id: `${id}_smt`, name: 'statement', prose: markup(text) }],
  };
}
