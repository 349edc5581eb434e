/** Right and wrong answers counted, and shares that a person can read. */
export type Answered = { readonly score: number; readonly isMatch: boolean };

export type Figures = {
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

export function figuresOf(answers: readonly Answered[], threshold: number): Figures {
  const count = (said: boolean, isMatch: boolean) =>
    answers.filter((one) => one.score >= threshold === said && one.isMatch === isMatch).length;
  const right = count(true, true);
  const precision = share(right, right + count(true, false));
  const recall = share(right, right + count(false, true));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { rows: answers.length, precision, recall, f1: to3(f1) };
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : to3(part / whole);
}

function to3(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
