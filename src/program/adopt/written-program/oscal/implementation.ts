/** How a program answers one control: its sentences, its own words, or that nothing is stated yet. Pure. */
import type { Said } from '../clauses/clause.ts';
import { missingIn } from '../document.ts';
import type { SettingName } from '../settings.ts';
import type { Control } from './catalog.ts';
import { type Exported, markup } from './parts.ts';

export type Implementation = {
  /** Markdown. */
  readonly description: string;
  /** Whether something is stated. */
  readonly stated: boolean;
  readonly parameters: readonly { readonly 'param-id': SettingName; readonly values: string[] }[];
};

export function implementationOf(
  { clause, settings }: Control,
  { version, edition }: Pick<Exported, 'version' | 'edition'>,
): Implementation {
  const said = clause.says(version.settings, edition);
  const text = version.narratives[clause.id];
  const missing = missingIn(clause, { saysSettings: said.length > 0, text });
  const paragraphs = [...said.map(saidText), ...(text ? [markup(text)] : []), ...(missing ? [missing] : [])];
  return {
    description: paragraphs.join('\n\n'),
    stated: missing === null,
    parameters: settings.map((name) => ({ 'param-id': name, values: valuesOf(version.settings[name]) })),
  };
}

function saidText(said: Said): string {
  if (said.kind === 'paragraph') return markup(said.text);
  return said.items
    .map((item, place) => `${said.ordered ? `${place + 1}.` : '-'} ${markup(item)}`)
    .join('\n');
}

/** A list has a value for each of its members; what has none says so. */
function valuesOf(value: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.length === 0
    ? ['none']
    : all.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}
