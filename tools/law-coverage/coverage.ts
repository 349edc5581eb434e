/** Holds the edition against the source: which duties are covered, which miss something, which are not built yet. */
import type { Edition, Obligation } from '../../src/law/index.ts';
import { findEvidence, findRules, findScenarios, type Place, type SourceFile } from './found.ts';

/**
 * `off`: the edition does not ask it. `unbuilt`: its part, or its release, is still to come. `missing`: built, and
 * without a rule, a scenario or evidence. `covered`: all three are there.
 */
export type State = 'off' | 'unbuilt' | 'missing' | 'covered';

export type Row = {
  readonly obligation: Obligation;
  readonly state: State;
  readonly rules: readonly Place[];
  readonly scenarios: readonly Place[];
  readonly evidence: readonly Place[];
};

export type Coverage = {
  readonly rows: readonly Row[];
  /** Places that name an obligation the edition does not hold: a slip in the name. */
  readonly strangers: readonly Place[];
};

export type Summary = {
  readonly inForce: number;
  readonly covered: number;
  readonly missing: readonly string[];
  readonly unbuilt: readonly string[];
};

export function coverageOf(given: {
  readonly edition: Edition;
  readonly files: readonly SourceFile[];
  /** Slugs of the parts that exist, as `src/program/order.ts` lists them. */
  readonly built: readonly string[];
  readonly release: number;
}): Coverage {
  const rules = findRules(given.files);
  const scenarios = findScenarios(given.files);
  const evidence = findEvidence(given.files);
  const known = new Set(given.edition.obligations.map(({ id }) => id));

  const rows = given.edition.obligations.map((obligation): Row => {
    const naming = (places: readonly Place[]) => places.filter((place) => place.obligation === obligation.id);
    const found = { rules: naming(rules), scenarios: naming(scenarios), evidence: naming(evidence) };
    const whole = Object.values(found).every((places) => places.length > 0);
    const built = given.built.includes(obligation.part) && obligation.release <= given.release;
    return {
      obligation,
      ...found,
      state: stateOf({ inForce: obligation.status === 'in-force', built, whole }),
    };
  });
  // A parenthesis in a rule's comment may be prose, so only the two lists that hold nothing but ids are checked.
  const strangers = [...scenarios, ...evidence].filter((place) => !known.has(place.obligation));
  return { rows, strangers };
}

function stateOf(is: { readonly inForce: boolean; readonly built: boolean; readonly whole: boolean }): State {
  if (!is.inForce) return 'off';
  if (!is.built) return 'unbuilt';
  return is.whole ? 'covered' : 'missing';
}

export function summaryOf({ rows }: Coverage): Summary {
  const ids = (state: State) => rows.filter((row) => row.state === state).map((row) => row.obligation.id);
  return {
    inForce: rows.filter((row) => row.state !== 'off').length,
    covered: ids('covered').length,
    missing: ids('missing'),
    unbuilt: ids('unbuilt'),
  };
}
