/**
 * The VAT identification numbers of the European Union: the structures that the VIES questions and answers list
 * (ec.europa.eu/taxation_customs/vies, "VAT identification number structure"), and the check digits of the member states
 * that publish how theirs are reckoned. Whether a number is in use is known to VIES alone.
 */
type Scheme = Readonly<{ pattern: RegExp; fits?: (body: string) => boolean }>;

const digitsOf = (text: string): number[] => [...text].map(Number);

/** The digits by their weights, added up; digits without a weight do not count. */
const weighted = (body: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0);

const last = (body: string): number => Number(body.at(-1));

/** ISO/IEC 7812-1: from the right every second digit counts twice, its own digits added up. */
const luhnSum = (body: string): number =>
  digitsOf(body)
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
    .reduce((total, digit) => total + digit, 0);

const luhn = (body: string): boolean => luhnSum(body) % 10 === 0;

/** ISO/IEC 7064, MOD 11,10. */
function mod1110(body: string): boolean {
  const left = digitsOf(body.slice(0, -1)).reduce((product, digit) => {
    const sum = (product + digit) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return (left + last(body)) % 10 === 1;
}

/** Letters count from 10 (A) to 35 (Z), ISO/IEC 7064, MOD 97-10. */
const mod97 = (text: string): number =>
  [...text].reduce((left, sign) => {
    const value = Number.parseInt(sign, 36);
    return (left * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);

const IRISH = "WABCDEFGHIJKLMNOPQRSTUV";

/** A second letter counts nine times, from 1 (A); W and none count nothing. */
function irish(body: string): boolean {
  const second = IRISH.indexOf(body[8] ?? "W");
  return IRISH[(weighted(body, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23] === body[7];
}

/** Sole traders have had numbers that lead nowhere but to themselves since 2020; all others follow the rule of eleven. */
const dutch = (body: string): boolean =>
  mod97(`NL${body}`) === 1 ||
  weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === last(body.slice(0, 9));

const french = (body: string): boolean =>
  !/^\d+$/.test(body) ||
  (luhn(body.slice(2)) &&
    (12 + 3 * (Number(body.slice(2)) % 97)) % 97 === Number(body.slice(0, 2)));

const SCHEMES = {
  AT: {
    pattern: /^U\d{8}$/,
    fits: (body) => (luhnSum(body.slice(1, 8)) + 4 + last(body)) % 10 === 0,
  },
  BE: {
    pattern: /^[01]\d{9}$/,
    fits: (body) => 97 - (Number(body.slice(0, 8)) % 97) === Number(body.slice(8)),
  },
  BG: { pattern: /^\d{9,10}$/ },
  CY: { pattern: /^\d{8}[A-Z]$/ },
  CZ: { pattern: /^\d{8,10}$/ },
  DE: { pattern: /^[1-9]\d{8}$/, fits: mod1110 },
  DK: { pattern: /^\d{8}$/, fits: (body) => weighted(body, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  EE: {
    pattern: /^\d{9}$/,
    fits: (body) => weighted(body, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
  },
  ES: { pattern: /^([A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/ },
  FI: { pattern: /^\d{8}$/, fits: (body) => weighted(body, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0 },
  FR: { pattern: /^[A-HJ-NP-Z\d]{2}\d{9}$/, fits: french },
  GR: {
    pattern: /^\d{9}$/,
    fits: (body) => (weighted(body, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(body),
  },
  HR: { pattern: /^\d{11}$/, fits: mod1110 },
  HU: { pattern: /^\d{8}$/, fits: (body) => weighted(body, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0 },
  IE: {
    pattern: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
    fits: (body) => /^\d[A-Z+*]/.test(body) || irish(body),
  },
  IT: { pattern: /^\d{11}$/, fits: luhn },
  LT: { pattern: /^(\d{9}|\d{12})$/ },
  LU: {
    pattern: /^\d{8}$/,
    fits: (body) => Number(body.slice(0, 6)) % 89 === Number(body.slice(6)),
  },
  LV: { pattern: /^\d{11}$/ },
  MT: {
    pattern: /^\d{8}$/,
    fits: (body) => (weighted(body, [3, 4, 6, 7, 8, 9]) + Number(body.slice(6))) % 37 === 0,
  },
  NL: { pattern: /^\d{9}B\d{2}$/, fits: dutch },
  PL: {
    pattern: /^\d{10}$/,
    fits: (body) => weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(body),
  },
  PT: {
    pattern: /^\d{9}$/,
    fits: (body) =>
      ((11 - (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === last(body),
  },
  RO: {
    pattern: /^[1-9]\d{1,9}$/,
    fits: (body) =>
      ((weighted(body.padStart(10, "0"), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 ===
      last(body),
  },
  SE: { pattern: /^\d{10}01$/, fits: (body) => luhn(body.slice(0, 10)) },
  SI: {
    pattern: /^[1-9]\d{7}$/,
    fits: (body) => (11 - (weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === last(body),
  },
  SK: { pattern: /^[1-9]\d{9}$/, fits: (body) => Number(body) % 11 === 0 },
} as const satisfies Record<string, Scheme>;

/** A member state of the European Union by its ISO 3166-1 code. */
export type MemberState = keyof typeof SCHEMES;

export const isMemberState = (country: string): country is MemberState =>
  Object.hasOwn(SCHEMES, country);

/** Greece signs its numbers with the letters of its own name. */
const prefixOf = (country: MemberState): string => (country === "GR" ? "EL" : country);

/** The number as documents write it, without spaces, dots or hyphens; null when it cannot be one of this country's. */
export function vatNumberOf(country: string, text: string): string | null {
  if (!isMemberState(country)) return null;
  const number = text.toUpperCase().replaceAll(/[\s.\-/]/g, "");
  const prefix = prefixOf(country);
  if (!number.startsWith(prefix)) return null;
  const body = number.slice(prefix.length);
  const { pattern, fits }: Scheme = SCHEMES[country];
  return pattern.test(body) && (!fits || fits(body)) ? number : null;
}
