/** The coverage as a person reads it: part by part, and for each built duty where its rule, story and proof are. */
import type { Coverage, Row } from './coverage.ts';
import type { Place } from './found.ts';

const stages = ['adopt', 'collect', 'determine', 'enforce', 'report', 'retain'];

export function tableOf({ rows, strangers }: Coverage): string {
  const parts = [...new Set(rows.map((row) => row.obligation.part))].sort((a, b) => stageOf(a) - stageOf(b));
  const blocks = parts.map((part) => [part, ...rowsOf(rows, part).flatMap(linesOf)].join('\n'));
  const slips = strangers.map(({ path, obligation }) => `  ${path}: no obligation named "${obligation}"`);
  if (slips.length > 0) blocks.push(['names that are not in the edition', ...slips].join('\n'));
  return blocks.join('\n\n');
}

function stageOf(part: string): number {
  return stages.indexOf(part.split('/')[0] ?? '');
}

function rowsOf(rows: readonly Row[], part: string): readonly Row[] {
  return rows
    .filter((row) => row.obligation.part === part)
    .sort((a, b) => a.obligation.alias.localeCompare(b.obligation.alias));
}

function linesOf(row: Row): readonly string[] {
  const { alias, id, keyword, clause, release } = row.obligation;
  const later = row.state === 'unbuilt' && release > 1 ? ` (release ${release})` : '';
  const head = `  ${row.state.padEnd(8)} ${alias}  ${id.padEnd(32)} ${keyword.padEnd(4)} ${clause}${later}`;
  const found = row.rules.length + row.scenarios.length + row.evidence.length > 0;
  if (!found && row.state !== 'missing') return [head];
  return [
    head,
    `             rule      ${shown(row.rules)}`,
    `             scenario  ${shown(row.scenarios)}`,
    `             evidence  ${shown(row.evidence)}`,
  ];
}

function shown(places: readonly Place[]): string {
  if (places.length === 0) return '-- none --';
  return places
    .map(({ path, what }) => (what ? `${path} · ${what}` : path))
    .join('\n                       ');
}
