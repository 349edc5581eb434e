import { expect, it } from 'vitest';
import { analyse, type Kind } from './analyse.ts';
import { explain } from './explain.ts';
import { compare } from './score.ts';

function linesOf(one: string, other: string, kind: Kind = 'person') {
  const [a, b] = [analyse(one, kind), analyse(other, kind)];
  const compared = compare(a, b);
  return { compared, lines: explain(a, b, compared) };
}

it('says which word met which, how, and what is only in one of the names', () => {
  const { lines } = linesOf('Vladmir Putin', 'PUTIN, Vladimir Vladimirovich');
  expect(lines.map(({ says }) => says)).toEqual([
    'The words that met are alike by 90 %.',
    '“putin” met “putin”: the same, 100 %.',
    '“vladmir” met “vladimir”: spelled nearly alike, 87 %.',
    'Of both names together they make up 83 %, with what did not meet held against them.',
    '“vladimirovich” is only in the listed name.',
  ]);
});

it('says what stands against what, and that forms differ', () => {
  expect(linesOf('Igor Deripaska', 'Oleg Deripaska').lines.map(({ what }) => what)).toContain('against');
  expect(linesOf('Deutsche Bank AG', 'Deutsche Bank GmbH', 'organization').lines.at(-1)).toMatchObject({
    what: 'form',
    says: 'The legal forms differ: AG and GMBH.',
  });
});

it.each([
  ['Vladmir Putin', 'PUTIN, Vladimir Vladimirovich'],
  ['Igor Deripaska', 'Oleg Deripaska'],
  ['Michaela', 'Michaela Michelle Micheli'],
  ['Salman bin Muhammad al-Rawi', 'Muhammad bin Salman al-Rawi'],
  ['Иван Петров', 'John Smith'],
])('has factors that multiply to the score: %s and %s', (one, other) => {
  const { compared, lines } = linesOf(one, other);
  expect(lines.reduce((product, { times = 1 }) => product * times, 1)).toBeCloseTo(compared.score, 12);
});
