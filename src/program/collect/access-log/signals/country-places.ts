/**
 * Where countries are, roughly: a point within each and how far its farthest land lies from it, islands included, in
 * kilometres and rather too far than too near. Enough to say that two countries are at least so far apart, and no more.
 */

/** Code, latitude, longitude, reach in kilometres. */
const table = `
AD 42.5 1.6 30|AE 24 54 350|AF 33.8 66 800|AG 17.3 -61.8 80|AI 18.2 -63.1 60|AL 41.1 20.1 200|AM 40.3 44.9 220
AO -12.3 17.5 1050|AQ -85 0 3000|AR -35.4 -65.2 2300|AS -14.3 -170.7 400|AT 47.6 14.1 370|AU -25.7 134.5 3700
AW 12.5 -70 30|AX 60.2 20 80|AZ 40.3 47.7 320|BA 44.2 17.8 220|BB 13.2 -59.6 30|BD 23.9 90.2 420|BE 50.6 4.6 190
BF 12.3 -1.8 480|BG 42.8 25.2 290|BH 26 50.5 60|BI -3.4 29.9 160|BJ 9.6 2.3 420|BL 17.9 -62.8 20|BM 32.3 -64.8 40
BN 4.5 114.7 110|BO -16.7 -64.7 1000|BQ 14.8 -66 600|BR -10.8 -53.1 2800|BS 24.3 -76.6 520|BT 27.4 90.4 190
BV -54.4 3.4 20|BW -22.2 23.8 620|BY 53.5 28 360|BZ 17.2 -88.7 190|CA 61.4 -98.3 3600|CC -12.2 96.8 40
CD -2.9 23.7 1500|CF 6.6 20.5 850|CG -0.8 15.2 720|CH 46.8 8.2 230|CI 7.6 -5.6 440|CK -15 -160 1300
CL -37.7 -71.4 3900|CM 5.7 12.7 880|CN 36.6 103.8 3300|CO 3.9 -73.1 1500|CR 9.9 -84.2 700|CU 21.6 -79 680
CV 16 -24 190|CW 12.2 -69 60|CX -10.5 105.7 30|CY 35 33.2 150|CZ 49.7 15.3 280|DE 51.1 10.4 500|DJ 11.7 42.6 150
DK 56 10 420|DM 15.4 -61.4 40|DO 18.9 -70.5 260|DZ 28.2 2.6 1250|EC -1.4 -78.8 1550|EE 58.7 25.5 230|EG 26.5 29.9 800
EH 24.2 -12.2 700|ER 15.4 38.8 560|ES 40.2 -3.6 1900|ET 8.6 39.6 920|FI 64.5 26.3 680|FJ -17.8 178 750
FK -51.7 -59.4 180|FM 7.4 150.3 1500|FO 62 -6.9 90|FR 46.6 2.5 750|GA -0.6 11.8 430|GB 54.1 -2.9 850|GD 12.1 -61.7 60
GE 42.2 43.5 340|GF 3.9 -53.1 300|GG 49.5 -2.5 60|GH 7.9 -1.2 420|GI 36.1 -5.3 15|GL 74.7 -41.3 1800|GM 13.4 -15.4 220
GN 10.4 -10.9 540|GP 16.2 -61.4 80|GQ 1.7 10.3 700|GR 39.1 23 680|GS -54.4 -36.7 850|GT 15.7 -90.4 290|GU 13.4 144.8 50
GW 12 -15 210|GY 4.8 -59 480|HK 22.4 114.1 60|HM -53.1 73.5 50|HN 14.8 -86.6 480|HR 45.1 16.4 380|HT 18.9 -72.7 260
HU 47.2 19.4 300|ID -2.2 117.3 2900|IE 53.2 -8.1 290|IL 31.5 35 260|IM 54.2 -4.5 50|IN 22.9 79.6 2300|IO -7 72 250
IQ 33 43.7 640|IR 32.6 54.3 1250|IS 65 -18.6 350|IT 42.8 12.1 900|JE 49.2 -2.1 40|JM 18.2 -77.3 150|JO 31.3 36.8 310
JP 37.6 138 2600|KE 0.6 37.8 680|KG 41.5 74.6 520|KH 12.7 104.9 330|KI 0.9 -170 3300|KM -12 43.7 160|KN 17.3 -62.7 50
KP 40.2 127.2 420|KR 36.4 127.8 420|KW 29.3 47.6 150|KY 19.4 -80.9 200|KZ 48.2 67.3 1700|LA 18.5 103.8 600
LB 33.9 35.9 130|LC 13.9 -61 40|LI 47.1 9.5 20|LK 7.6 80.7 260|LR 6.5 -9.3 330|LS -29.6 28.2 160|LT 55.3 23.9 240
LU 49.8 6.1 60|LV 56.9 24.9 290|LY 27 18 1050|MA 29.8 -8.4 1250|MC 43.7 7.4 10|MD 47.2 28.5 240|ME 42.8 19.2 130
MF 18.1 -63.1 20|MG -19.4 46.7 860|MH 7.3 169 800|MK 41.6 21.7 130|ML 17.3 -3.5 1150|MM 21.2 96.5 1300
MN 46.8 103.1 1300|MO 22.2 113.6 20|MP 17 145.6 500|MQ 14.7 -61 50|MR 20.3 -10.3 950|MS 16.7 -62.2 20|MT 35.9 14.4 40
MU -16 59.5 800|MV 3.7 73.2 500|MW -13.2 34.3 500|MX 23.9 -102.5 2000|MY 3.8 109.7 1150|MZ -17.3 35.5 1100
NA -22.1 17.2 950|NC -21.3 165.7 600|NE 17.4 9.4 1000|NF -29 168 30|NG 9.6 8.1 820|NI 12.8 -85 370|NL 52.1 5.3 240
NO 65 15 1100|NP 28.2 83.9 480|NR -0.5 166.9 20|NU -19.1 -169.9 30|NZ -41.5 172.6 1700|OM 20.6 56.1 720|PA 8.5 -80.1 370
PE -9.2 -74.4 1250|PF -15 -144 1700|PG -6.5 145.2 1250|PH 11.8 122.9 1150|PK 29.9 69.3 1100|PL 52.1 19.4 480
PM 46.9 -56.3 40|PN -24.4 -128.3 450|PR 18.2 -66.5 160|PS 31.9 35.2 130|PT 39.6 -8.5 2100|PW 7 134 650|PY -23.2 -58.4 620
QA 25.3 51.2 110|RE -21.1 55.5 50|RO 45.9 25 420|RS 44.2 20.8 290|RU 61.98 96.7 5000|RW -2 29.9 150|SA 24.1 44.6 1200
SB -8.9 159.6 1000|SC -6.5 52 950|SD 16 29.9 1050|SE 62.8 16.7 850|SG 1.35 103.8 40|SH -24 -10.5 1900|SI 46.1 14.8 150
SJ 76.5 12 900|SK 48.7 19.5 240|SL 8.6 -11.8 210|SM 43.9 12.5 15|SN 14.4 -14.5 390|SO 4.8 45.7 950|SR 4.1 -55.9 300
SS 7.3 30.3 750|ST 0.7 6.7 140|SV 13.7 -88.9 160|SX 18 -63.1 20|SY 35 38.5 460|SZ -26.6 31.5 110|TC 21.8 -71.9 120
TD 15.3 18.6 950|TF -49 69 1800|TG 8.5 1 330|TH 15.1 101 1100|TJ 38.5 71 480|TK -9.2 -171.8 150|TL -8.8 125.9 210
TM 39.1 59.4 700|TN 34.1 9.6 460|TO -20 -175 650|TR 39.1 35.2 900|TT 10.5 -61.3 130|TV -8 178 450|TW 23.8 121 500
TZ -6.3 34.8 760|UA 49 31.4 820|UG 1.3 32.4 380|UM 10 -170 5500|US 45.7 -112.5 5200|UY -32.8 -56 380|UZ 41.8 63.1 960
VA 41.9 12.5 5|VC 13.1 -61.2 90|VE 7.1 -66.2 950|VG 18.5 -64.5 80|VI 18 -64.8 70|VN 16.6 106.3 950|VU -16.2 167.7 650
WF -13.9 -177.3 250|WS -13.8 -172.2 110|YE 15.9 47.6 850|YT -12.8 45.2 50|ZA -29 25.1 2300|ZM -13.5 27.8 850
ZW -19 29.9 520|XK 42.6 20.9 110`;

type Place = { readonly latitude: number; readonly longitude: number; readonly reach: number };

const places: ReadonlyMap<string, Place> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [country = '', ...numbers] = row.split(' ');
      const [latitude = 0, longitude = 0, reach = 0] = numbers.map(Number);
      return [country, { latitude, longitude, reach }];
    }),
);

export const countriesWithPlace: readonly string[] = [...places.keys()];

const earthRadius = 6371;

/**
 * How far apart two countries are at least, in kilometres: 0 for neighbours, and for one and the same.
 *
 * @returns undefined where it is not known of one of them where it is.
 */
export function leastKilometres(one: string, other: string): number | undefined {
  const [from, to] = [places.get(one), places.get(other)];
  if (!from || !to) return undefined;
  if (one === other) return 0;
  return Math.max(0, Math.floor(greatCircle(from, to) - from.reach - to.reach));
}

function greatCircle(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const share =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude);
  return 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, share)));
}
