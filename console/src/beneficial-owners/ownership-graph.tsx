import { Box } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { wordsFor } from '../words.ts';
import { cell, layOut, type Placed } from './layout.ts';

type Ownership = Answer<'getBeneficialOwners'>;
type Party = Ownership['graph']['parties'][number];
type Line = { holder: string; in: string; texts: readonly string[] };

const box = { width: cell.width - 24, height: 52 };

/** What the drawing says beside names and shares, for screens in other languages. */
export type GraphWords = {
  readonly title: string;
  readonly summary: string;
  readonly nobody: string;
  readonly undescribed: string;
  readonly owner: string;
  /** Of a kind of party or an office. */
  readonly of: (code: string) => string;
};

const english: GraphWords = {
  title: 'Ownership graph',
  summary: 'Who holds what; the list of owners says the same in words',
  nobody: 'Nobody named',
  undescribed: 'Not described',
  owner: 'beneficial owner',
  of: wordsFor,
};

/** Who holds what, drawn; the same is in the arithmetic beside it, line by line, for whoever does not see it. */
type Props = { ownership: Ownership; words?: GraphWords };

export function OwnershipGraph({ ownership, words = english }: Props) {
  const lines = linesOf(ownership.graph, words);
  const { placed, width, height } = layOut(ownership.person, ownership.graph.parties, lines);
  const at = new Map(placed.map((one) => [one.of.party, one]));
  const owners = new Set(ownership.owners.map(({ party }) => party));
  return (
    <Box style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={words.title}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={words.summary}
        direction="ltr"
        style={{ display: 'block', maxWidth: 'none' }}
      >
        {lines.map((line) => (
          <Holding key={`${line.holder} ${line.in}`} line={line} at={at} />
        ))}
        {placed.map((one) => (
          <PartyBox key={one.of.party} placed={one} isOwner={owners.has(one.of.party)} words={words} />
        ))}
      </svg>
    </Box>
  );
}

type BoxProps = { placed: Placed<Party>; isOwner: boolean; words: GraphWords };

function PartyBox({ placed: { of, x, y }, isOwner, words }: BoxProps) {
  const name = of.name ?? (of.kind === 'unspecified' ? words.nobody : words.undescribed);
  return (
    <g transform={`translate(${x + 12}, ${y + 8})`}>
      <title>{name}</title>
      <rect
        width={box.width}
        height={box.height}
        rx={of.kind === 'person' ? 26 : 4}
        fill={isOwner ? 'var(--mantine-color-indigo-light)' : 'var(--mantine-color-default)'}
        stroke={isOwner ? 'var(--mantine-color-indigo-filled)' : 'var(--mantine-color-default-border)'}
        strokeWidth={isOwner ? 2 : 1}
      />
      <text x={box.width / 2} y={23} textAnchor="middle" fontSize={13} fill="var(--mantine-color-text)">
        {shortened(name)}
      </text>
      <text x={box.width / 2} y={41} textAnchor="middle" fontSize={11} fill="var(--mantine-color-dimmed)">
        {isOwner ? words.owner : words.of(of.type ?? of.kind)}
      </text>
    </g>
  );
}

function Holding({ line, at }: { line: Line; at: ReadonlyMap<string, Placed<Party>> }) {
  const from = at.get(line.holder);
  const to = at.get(line.in);
  if (!from || !to) return null;
  const start = { x: from.x + cell.width / 2, y: from.y + 8 + box.height };
  const end = { x: to.x + cell.width / 2, y: to.y + 8 };
  const middle = { y: (start.y + end.y) / 2 };
  const label = pointOn(start, end);
  return (
    <g>
      <path
        d={`M ${start.x} ${start.y} C ${start.x} ${middle.y}, ${end.x} ${middle.y}, ${end.x} ${end.y}`}
        fill="none"
        stroke="var(--mantine-color-dimmed)"
      />
      <text
        x={label.x}
        y={label.y + 4}
        textAnchor="middle"
        fontSize={12}
        fontWeight={600}
        fill="var(--mantine-color-text)"
        stroke="var(--mantine-color-body)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {line.texts.map((text, nth) => (
          <tspan key={text} x={label.x} dy={nth === 0 ? 0 : 15}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** Where its text stands on the curve: nearer to the holder, because several lines meet where they end. */
function pointOn(start: { x: number; y: number }, end: { x: number; y: number }) {
  const [far, near] = [0.35, 0.65];
  const ofEnd = {
    x: 3 * near * far ** 2 + far ** 3,
    y: 0.5 * (3 * near ** 2 * far + 3 * near * far ** 2) + far ** 3,
  };
  return { x: start.x + (end.x - start.x) * ofEnd.x, y: start.y + (end.y - start.y) * ofEnd.y };
}

/** One line for each pair: several holdings and offices of one holder are written on it below one another. */
function linesOf({ holdings, roles }: Ownership['graph'], words: GraphWords): Line[] {
  const lines = new Map<string, Line>();
  const add = (holder: string, held: string, text: string) => {
    const known = lines.get(`${holder} ${held}`);
    lines.set(`${holder} ${held}`, { holder, in: held, texts: [...(known?.texts ?? []), text] });
  };
  for (const holding of holdings) add(holding.holder, holding.in, holding.share.text);
  for (const role of roles) add(role.holder, role.in, words.of(role.role));
  return [...lines.values()];
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > 22 ? `${letters.slice(0, 21).join('')}…` : name;
}
