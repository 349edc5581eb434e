import { describe, expect, it } from 'vitest';
import { proposal } from './fixture.ts';
import { loadEdition } from './load.ts';

const edition = await loadEdition(proposal);

describe('the proposal of 2024', () => {
  it('is proposed and not in force', () => {
    expect([edition.id, edition.status, edition.dates.final]).toEqual(['us-nprm-2024', 'proposed', null]);
  });

  it('holds every requirement once, numbered without a gap in each section', () => {
    const counts = {
      300: 2,
      301: 4,
      302: 28,
      303: 10,
      304: 13,
      305: 4,
      306: 9,
      307: 4,
      308: 11,
      309: 3,
      310: 2,
    };
    const expected = Object.entries(counts).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, i) => `R-${section}-${String(i + 1).padStart(2, '0')}`),
    );
    expect(edition.obligations.map(({ alias }) => alias).sort()).toEqual(expected);
  });

  it('finds an obligation by its name and by its requirement number', () => {
    expect(edition.obligation('collect-name')).toBe(edition.obligation('R-302-06'));
    expect(edition.obligation('collect-name')).toMatchObject({
      clause: '§ 7.302(c)',
      section: '7.302',
      keyword: 'must',
      part: 'collect/identification',
      confidence: 'confirmed',
      status: 'in-force',
    });
  });

  it('gives each obligation to a part that exists or is planned, so that none stays unbuilt by a slip', () => {
    const stages = {
      adopt: ['organizations', 'offerings', 'written-program'],
      collect: ['identification', 'beneficial-owners', 'access-log', 'workloads'],
      determine: ['us-person', 'verification', 'screening', 'special-measures'],
      enforce: ['standing', 'gate', 'resellers'],
      report: ['certification', 'exposure', 'ai-training-reports', 'exemptions', 'assessments'],
      retain: ['retention', 'ledger'],
    };
    const parts = Object.entries(stages).flatMap(([stage, names]) => names.map((name) => `${stage}/${name}`));
    expect(edition.obligations.filter(({ part }) => !parts.includes(part))).toEqual([]);
  });

  it('refuses a name it does not hold, naming the edition', () => {
    expect(() => edition.obligation('collect-nmae')).toThrow(
      'no obligation named "collect-nmae" in edition us-nprm-2024',
    );
    expect(() => edition.clock('R-302-06')).toThrow(RangeError);
  });

  it('keeps every number out of the texts, so that a number stands in one place', () => {
    const texts = [
      ...edition.obligations.flatMap(({ text, trigger, deadline }) => [text, trigger, deadline.text]),
      ...edition.programStatements.map(({ text }) => text),
      ...edition.clocks.flatMap(({ starts, readings }) => [
        starts,
        ...readings.map((reading) => reading.text),
      ]),
    ];
    const withoutCitations = texts.map((text) => text.replace(/§ 7\.\d+|18 U\.S\.C\. \d+/g, ''));
    expect(withoutCitations.filter((text) => /\d/.test(text))).toEqual([]);
  });
});

describe('the numbers', () => {
  it('are those of the proposal, as plain values', () => {
    expect(edition.parameters).toEqual({
      beneficialOwnerThresholdPercent: 25,
      verificationMustBeTimely: true,
      verificationDays: null,
      failedAttemptsBeforeMeasures: null,
      ownerUpdateDays: null,
      reverificationDays: null,
      retentionYears: 2,
      limitationYears: 10,
      cipCopyDays: 10,
      resellerTerminationDays: 30,
      abuseReportDays: null,
      assessmentSupportDays: null,
      remediationDays: null,
      transactionReviewDays: null,
      initialCertificationYears: 1,
      annualCertificationYears: 1,
      irregularUpdateDays: null,
      newProviderCertificationBeforeFirstForeignAccount: true,
      deterrenceProgramUpdateYears: 1,
      specialMeasureLeadDays: 180,
      specialMeasureLifeDays: 365,
      aiReportDays: 15,
      aiResellerLegDays: 15,
      aiOnwardLegDays: 30,
      aiCorrectionDays: 15,
      aiFollowUpDays: 15,
      aiOperations: 1e26,
      aiClusterOperationsPerSecond: 1e20,
      aiClusterNetworkGbps: 100,
      civilPenaltyStatutoryUsd: 250_000,
      civilPenaltyAdjustedUsd: { 2024: 368_136, 2025: 377_700, 2026: null },
      civilPenaltyTransactionMultiple: 2,
      criminalPenaltyUsd: 1_000_000,
      criminalPenaltyYears: 20,
      violationReportDays: null,
    });
  });

  it('say on which side a provider may be stricter than the law', () => {
    expect(edition.parameter('beneficialOwnerThresholdPercent').stricter).toBe('lower');
    expect(edition.parameter('retentionYears').stricter).toBe('higher');
    expect(edition.parameter('criminalPenaltyYears').stricter).toBe('none');
  });

  it('carry the unit that their name ends in', () => {
    const units = Object.entries({
      Days: 'calendar-days',
      Years: 'years',
      Percent: 'percent',
      Gbps: 'gigabits-per-second',
    });
    for (const name of Object.keys(edition.parameters) as (keyof typeof edition.parameters)[]) {
      const named = units.find(([ending]) => name.endsWith(ending));
      if (named) expect([name, edition.parameter(name).unit]).toEqual([name, named[1]]);
    }
  });
});

describe('the section on AI training', () => {
  it('is off with every obligation in it, because its authority was revoked', () => {
    const section = edition.obligations.filter((obligation) => obligation.section === '7.308');
    expect(section.map(({ status }) => status)).toEqual(Array.from({ length: 11 }, () => 'off'));
    expect(edition.obligation('file-ai-training-report')).toMatchObject({
      statusReason: expect.stringContaining('revoked on 20 January 2025'),
    });
    expect(edition.authorities.eo14110?.revokedOn).toBe('2025-01-20');
  });

  it('takes its technical conditions, its clocks, its form and the field of the certification with it', () => {
    const form = edition.form('initial-certification');
    expect(edition.obligation('version-technical-conditions').status).toBe('off');
    expect(edition.clock('ai-report').status).toBe('off');
    expect(edition.form('ai-training-report').fields.every(({ status }) => status === 'off')).toBe(true);
    expect(form.fields.filter(({ status }) => status === 'off').map(({ id }) => id)).toEqual(['F5']);
    expect(form.status).toBe('in-force');
  });
});

describe('the clocks', () => {
  it('take their length from the parameter they name', () => {
    expect(edition.clock('cip-copy')).toMatchObject({ length: { days: 10 }, lengthParameter: 'cipCopyDays' });
    expect(edition.clock('annual-certification').length).toEqual({ years: 1 });
  });

  it('have no length where the text gives none, and where the bound is an event', () => {
    const open = edition.clocks.filter(({ length }) => length === null);
    expect(open.map(({ id, lengthParameter }) => [id, lengthParameter])).toEqual([
      ['new-provider-certification', null],
      ['irregular-update', 'irregularUpdateDays'],
      ['verification', 'verificationDays'],
      ['owner-update', 'ownerUpdateDays'],
      ['reverification', 'reverificationDays'],
      ['abuse-report', 'abuseReportDays'],
      ['assessment-support', 'assessmentSupportDays'],
      ['remediation', 'remediationDays'],
      ['transaction-review', 'transactionReviewDays'],
      ['violation-report', 'violationReportDays'],
    ]);
  });

  it('default to the reading that asks more: the earlier start, but the later one for keeping', () => {
    const defaults = edition.clocks.flatMap(({ id, readings }) =>
      readings.filter((reading) => reading.default).map((reading) => [id, reading.id]),
    );
    expect(Object.fromEntries(defaults)).toEqual({
      'ai-report': 'earliest',
      'ai-reseller-leg': 'earliest',
      'reseller-termination': 'awareness',
      'initial-certification': 'publication',
      'record-retention': 'later',
    });
  });
});

describe('what the written program states', () => {
  it('rests on every obligation of the program and of resellers that is in force', () => {
    const named = new Set(edition.programStatements.flatMap(({ obligations }) => obligations));
    const owed = edition.obligations.filter(
      ({ section, status }) => (section === '7.302' || section === '7.303') && status === 'in-force',
    );
    expect(owed.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('stands under the sections 7.302 to 7.306, in their order', () => {
    const sections = edition.programStatements.map(({ section }) => section);
    expect([...new Set(sections)]).toEqual(['7.302', '7.303', '7.304', '7.305', '7.306']);
    expect(sections).toEqual([...sections].sort());
  });

  it('leaves out transactions of AI training while that section is off', () => {
    const off = edition.programStatements.filter(({ status }) => status === 'off');
    expect(off.map(({ id }) => id)).toEqual(['training-transactions']);
    expect(off[0]).toMatchObject({ statusReason: expect.stringContaining('revoked on 20 January 2025') });
  });

  it('is by choice for sharing with resellers and for the deterrence program', () => {
    const chosen = edition.programStatements.filter(({ keyword }) => keyword === 'may');
    expect(chosen.map(({ id }) => id)).toEqual(['sharing', 'deterrence-program', 'cooperation']);
  });
});

describe('the forms', () => {
  const ids = (form: string) => edition.form(form).fields.map((field) => field.id);
  const numbered = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

  it('have every field of the requirements', () => {
    expect(ids('initial-certification')).toEqual(numbered('F', 13));
    expect(ids('annual-certification')).toEqual(numbered('A', 6));
    expect(ids('data-elements')).toEqual(numbered('D', 8));
    expect(ids('ai-training-report')).toEqual([...numbered('I-', 9), ...numbered('II-', 6)]);
  });

  it('leave the national identification number off, with the reason', () => {
    expect(edition.form('data-elements').fields.at(-1)).toMatchObject({
      name: 'nationalIdentificationNumber',
      status: 'off',
      statusReason: expect.stringContaining('Optional'),
    });
  });
});
