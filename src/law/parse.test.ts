import { describe, expect, it } from 'vitest';
import { altered } from './fixture.ts';
import { parseEdition } from './parse.ts';
import { EditionError } from './problems.ts';
import type { EditionFiles, Problem } from './types.ts';

function problemsOf(files: EditionFiles): readonly Problem[] {
  try {
    parseEdition(files);
  } catch (fault) {
    if (fault instanceof EditionError) return fault.problems;
    throw fault;
  }
  return [];
}

describe('another edition', () => {
  it('changes the answers by its numbers alone', async () => {
    const changed = parseEdition(
      await altered(
        { file: 'edition.yaml', from: 'id: us-nprm-2024', to: 'id: us-final' },
        { file: 'parameters.yaml', from: 'value: 25\n', to: 'value: 10\n' },
        { file: 'parameters.yaml', from: 'cipCopyDays:\n  value: 10', to: 'cipCopyDays:\n  value: 5' },
        {
          file: 'parameters.yaml',
          from: 'irregularUpdateDays:\n  value: null',
          to: 'irregularUpdateDays:\n  value: 30',
        },
      ),
    );
    expect(changed.id).toBe('us-final');
    expect(changed.parameters.beneficialOwnerThresholdPercent).toBe(10);
    expect(changed.parameter('cipCopyDays').value).toBe(5);
    expect(changed.clock('cip-copy').length).toEqual({ days: 5 });
    expect(changed.clock('irregular-update').length).toEqual({ days: 30 });
  });

  it('asks for what a section holds once the section is on', async () => {
    const on = parseEdition(
      await altered({
        file: 'edition.yaml',
        from: "[eo14110]\n    status: 'off'",
        to: '[eo14110]\n    status: in-force',
      }),
    );
    expect(on.obligation('file-ai-training-report').status).toBe('in-force');
    expect(on.clock('ai-report').status).toBe('in-force');
    expect(on.obligation('version-technical-conditions').status).toBe('off');
  });
});

describe('a slip in the data is refused, naming file, key and value:', () => {
  const c = 'obligations/7.302/c-minimum-data.yaml';

  it.each<[string, { file: string; from: string; to: string }, Problem]>([
    [
      'a value of the wrong kind',
      { file: 'parameters.yaml', from: 'value: 25\n', to: 'value: quarter\n' },
      {
        file: 'parameters.yaml',
        key: 'beneficialOwnerThresholdPercent',
        message: 'Invalid input: expected number, received string, found "quarter"',
      },
    ],
    [
      'a value out of its range',
      { file: 'parameters.yaml', from: 'value: 25\n', to: 'value: 125\n' },
      {
        file: 'parameters.yaml',
        key: 'beneficialOwnerThresholdPercent',
        message: 'Too big: expected number to be <=100, found 125',
      },
    ],
    [
      'a parameter no rule would read',
      { file: 'parameters.yaml', from: 'retentionYears:', to: 'retentionYear:' },
      { file: 'parameters.yaml', key: '', message: 'Unrecognized key: "retentionYear"' },
    ],
    [
      'an unknown length without a reason',
      { file: 'parameters.yaml', from: '  reason: Not stated in any source.\n', to: '' },
      { file: 'parameters.yaml', key: 'abuseReportDays', message: 'a value of null needs a reason' },
    ],
    [
      'a key that does not exist',
      { file: c, from: 'keyword: must', to: 'keywrod: must' },
      { file: c, key: 'collect-name', message: 'Unrecognized key: "keywrod"' },
    ],
    [
      'a word outside its set',
      { file: c, from: 'keyword: must', to: 'keyword: shall' },
      {
        file: c,
        key: 'collect-name.keyword',
        message: 'Invalid option: expected one of "must"|"may", found "shall"',
      },
    ],
    [
      'a day that does not exist',
      { file: 'edition.yaml', from: 'proposed: 2024-01-29', to: 'proposed: 2024-02-30' },
      {
        file: 'edition.yaml',
        key: 'dates.proposed',
        message: 'must be a calendar day, as 2024-01-29, found "2024-02-30"',
      },
    ],
    [
      'a source that is not listed',
      { file: c, from: 'source: [article]', to: 'source: [artcle]' },
      { file: c, key: 'collect-name', message: 'no source named "artcle" in edition.yaml' },
    ],
    [
      'a statement called confirmed that names no source',
      { file: c, from: 'source: [article]', to: 'source: []' },
      { file: c, key: 'collect-name', message: 'confirmed needs a source' },
    ],
    [
      'a clause of another section',
      { file: c, from: 'clause: § 7.302(c)', to: 'clause: § 7.303' },
      { file: c, key: 'collect-name', message: 'cites § 7.303, which has its own file' },
    ],
    [
      'a clause of no section',
      { file: 'parameters.yaml', from: 'clause: § 7.301', to: 'clause: § 7.399' },
      {
        file: 'parameters.yaml',
        key: 'beneficialOwnerThresholdPercent',
        message: 'no section 7.399 in edition.yaml',
      },
    ],
    [
      'an obligation that is off and does not say why',
      {
        file: 'obligations/7.301.yaml',
        from: '  statusReason: It serves § 7.308 alone, which is off.\n',
        to: '',
      },
      {
        file: 'obligations/7.301.yaml',
        key: 'version-technical-conditions',
        message: 'status off and statusReason go together',
      },
    ],
    [
      'a section of no authority',
      {
        file: 'edition.yaml',
        from: 'Purpose and scope, authorities: [eo13984]',
        to: 'Purpose, authorities: [eo1398]',
      },
      { file: 'edition.yaml', key: 'sections.7.300', message: 'no authority named "eo1398"' },
    ],
    [
      'a clock of no obligation',
      { file: 'clocks.yaml', from: '[file-ai-training-report]', to: '[file-ai-report]' },
      { file: 'clocks.yaml', key: 'ai-report', message: 'no obligation named "file-ai-report"' },
    ],
    [
      'a clock whose length is not a time',
      { file: 'clocks.yaml', from: 'length: aiReportDays', to: 'length: aiOperations' },
      {
        file: 'clocks.yaml',
        key: 'ai-report',
        message: 'its length aiOperations is not a length of time but operations',
      },
    ],
    [
      'a clock with a length that is bound to an event',
      { file: 'clocks.yaml', from: 'kind: before', to: 'kind: due' },
      {
        file: 'clocks.yaml',
        key: 'new-provider-certification',
        message: 'a clock has a length, unless its kind is before',
      },
    ],
    [
      'two readings that are both the default',
      { file: 'clocks.yaml', from: 'text: The knowledge of it only.', to: 'text: Knowledge., default: true' },
      { file: 'clocks.yaml', key: 'ai-report', message: 'one reading is the default, found 2' },
    ],
    [
      'a statement of the program on no obligation',
      { file: 'program.yaml', from: '[refuse-unverified]', to: '[refuse-unverifed]' },
      { file: 'program.yaml', key: 'refusal', message: 'no obligation named "refuse-unverifed"' },
    ],
    [
      'a statement of the program that is there twice',
      { file: 'program.yaml', from: 'id: redress', to: 'id: closing' },
      { file: 'program.yaml', key: 'closing', message: 'names more than one statement' },
    ],
    [
      'a statement of the program whose source is not listed',
      { file: 'program.yaml', from: 'source: [article, kelleydrye]', to: 'source: [artcle]' },
      { file: 'program.yaml', key: 'fit', message: 'no source named "artcle" in edition.yaml' },
    ],
    [
      'a form with one field twice',
      { file: 'forms/annual-certification.yaml', from: 'id: A2', to: 'id: A1' },
      {
        file: 'forms/annual-certification.yaml',
        key: 'annual-certification',
        message: '"A1" names more than one field',
      },
    ],
  ])('%s', async (_, change, problem) => {
    expect(problemsOf(await altered(change))).toContainEqual(problem);
  });

  it('a name given to two obligations, at both', async () => {
    const files = await altered({ file: c, from: 'id: collect-email', to: 'id: collect-name' });
    const message = '"collect-name" names more than one obligation';
    expect(problemsOf(files).filter((problem) => problem.message === message)).toHaveLength(2);
  });

  it('a text that is not YAML', async () => {
    const files = await altered({ file: 'clocks.yaml', from: '- id: ai-report', to: '- id: [ai-report' });
    expect(problemsOf(files)).toMatchObject([{ file: 'clocks.yaml', key: '' }]);
  });

  it('a file that is not there', async () => {
    const files = new Map(await altered());
    files.delete('clocks.yaml');
    expect(problemsOf(files)).toEqual([{ file: 'clocks.yaml', key: '', message: 'the file is missing' }]);
  });

  it('every slip at once, and not the first alone', async () => {
    const files = await altered(
      { file: 'parameters.yaml', from: 'value: 25\n', to: 'value: quarter\n' },
      { file: c, from: 'keyword: must', to: 'keyword: shall' },
    );
    expect(problemsOf(files).map(({ file }) => file)).toEqual(['parameters.yaml', c]);
    expect(() => parseEdition(files)).toThrow(
      /parameters\.yaml: beneficialOwner.*\n.*collect-name\.keyword/s,
    );
  });
});
