import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countries } from '../../../../kernel/countries.ts';
import { countriesWithPlace, leastKilometres } from './country-places.ts';

/** Land borders, each pair once. */
const borders = `
AD-ES AD-FR AE-OM AE-SA AF-CN AF-IR AF-PK AF-TJ AF-TM AF-UZ AL-GR AL-ME AL-MK AL-XK AM-AZ AM-GE AM-IR AM-TR AO-CD AO-CG
AO-NA AO-ZM AR-BO AR-BR AR-CL AR-PY AR-UY AT-CH AT-CZ AT-DE AT-HU AT-IT AT-LI AT-SI AT-SK AZ-GE AZ-IR AZ-RU AZ-TR BA-HR
BA-ME BA-RS BD-IN BD-MM BE-DE BE-FR BE-LU BE-NL BF-BJ BF-CI BF-GH BF-ML BF-NE BF-TG BG-GR BG-MK BG-RO BG-RS BG-TR BI-CD
BI-RW BI-TZ BJ-NE BJ-NG BJ-TG BN-MY BO-BR BO-CL BO-PE BO-PY BR-CO BR-GF BR-GY BR-PE BR-PY BR-SR BR-UY BR-VE BT-CN BT-IN
BW-NA BW-ZA BW-ZM BW-ZW BY-LT BY-LV BY-PL BY-RU BY-UA BZ-GT BZ-MX CA-US CD-CF CD-CG CD-RW CD-SS CD-TZ CD-UG CD-ZM CF-CG
CF-CM CF-SD CF-SS CF-TD CG-CM CG-GA CH-DE CH-FR CH-IT CH-LI CI-GH CI-GN CI-LR CI-ML CL-PE CM-GA CM-GQ CM-NG CM-TD CN-HK
CN-IN CN-KG CN-KP CN-KZ CN-LA CN-MM CN-MN CN-MO CN-NP CN-PK CN-RU CN-TJ CN-VN CO-EC CO-PA CO-PE CO-VE CR-NI CR-PA CZ-DE
CZ-PL CZ-SK DE-DK DE-FR DE-LU DE-NL DE-PL DJ-ER DJ-ET DJ-SO DO-HT DZ-EH DZ-LY DZ-MA DZ-ML DZ-MR DZ-NE DZ-TN EC-PE EE-LV
EE-RU EG-IL EG-LY EG-SD EH-MA EH-MR ER-ET ER-SD ES-FR ES-GI ES-MA ES-PT ET-KE ET-SD ET-SO ET-SS FI-NO FI-RU FI-SE FR-IT
FR-LU FR-MC GA-GQ GB-IE GE-RU GE-TR GF-SR GH-TG GM-SN GN-GW GN-LR GN-ML GN-SL GN-SN GR-MK GR-TR GT-HN GT-MX GT-SV GW-SN
GY-SR GY-VE HN-NI HN-SV HR-HU HR-ME HR-RS HR-SI HU-RO HU-RS HU-SI HU-SK HU-UA ID-MY ID-PG ID-TL IL-JO IL-LB IL-SY IN-MM
IN-NP IN-PK IQ-IR IQ-JO IQ-KW IQ-SA IQ-SY IQ-TR IR-PK IR-TM IR-TR IT-SI IT-SM IT-VA JO-SA JO-SY KE-SO KE-SS KE-TZ KE-UG
KG-KZ KG-TJ KG-UZ KH-LA KH-TH KH-VN KP-KR KP-RU KW-SA KZ-RU KZ-TM KZ-UZ LA-MM LA-TH LA-VN LB-SY LR-SL LS-ZA LT-LV LT-PL
LT-RU LV-RU LY-NE LY-SD LY-TD LY-TN MA-ES MD-RO MD-UA ME-RS ME-XK MK-RS MK-XK ML-MR ML-NE ML-SN MM-TH MN-RU MR-SN MW-MZ
MW-TZ MW-ZM MX-US MY-TH MZ-SZ MZ-TZ MZ-ZA MZ-ZM MZ-ZW NA-ZA NA-ZM NE-NG NE-TD NG-TD NO-RU NO-SE OM-SA OM-YE PL-RU PL-SK
PL-UA QA-SA RO-RS RO-UA RS-XK RU-UA RW-TZ RW-UG SA-YE SD-SS SD-TD SK-UA SS-UG SY-TR SZ-ZA TJ-UZ TM-UZ TZ-UG TZ-ZM UG-KE
ZA-ZW ZM-ZW MY-SG US-RU DK-SE FR-GB BH-SA PS-IL PS-JO PS-EG`
  .trim()
  .split(/\s+/);

describe('how far apart countries are at least', () => {
  it('is known of every country there is, once', () => {
    expect([...countriesWithPlace].sort()).toEqual([...countries].sort());
  });

  it('is nothing for neighbours', () => {
    const apart = borders.filter((pair) => {
      const [one = '', other = ''] = pair.split('-');
      return leastKilometres(one, other) !== 0;
    });
    expect(apart).toEqual([]);
  });

  it.each([
    ['DE', 'JP', 5_000, 8_800],
    ['GB', 'US', 300, 5_500],
    ['FR', 'AU', 9_000, 14_500],
    ['BR', 'NG', 2_000, 6_500],
  ])('between %s and %s is never more than the journey really is', (one, other, least, most) => {
    expect(leastKilometres(one, other)).toBeGreaterThanOrEqual(least);
    expect(leastKilometres(one, other)).toBeLessThanOrEqual(most);
  });

  it('is the same both ways, and never below nothing', () => {
    const country = fc.constantFrom(...countriesWithPlace);
    fc.assert(
      fc.property(country, country, (one, other) => {
        expect(leastKilometres(one, other)).toBe(leastKilometres(other, one));
        expect(leastKilometres(one, other)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(leastKilometres('ZZ', 'DE')).toBeUndefined();
  });
});
