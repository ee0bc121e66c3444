/** A decimal number exactly as it was written: `units` of ten to the minus `scale`. */
export type Decimal = Readonly<{ units: bigint; scale: number }>;

const WRITTEN = /^([+-]?)(\d*)(?:[.,](\d*))?(?:e([+-]?\d{1,2}))?$/i;
const LONGEST = 60;

/**
 * Reads a number as people type it: a point or a comma before decimals, spaces or apostrophes between
 * thousands, a power of ten after "e". Null for anything else, also for "1,000.5", which could be meant
 * in two ways.
 */
export function decimalIn(text: string): Decimal | null {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\s'’]/g, "")
    .replace("−", "-");
  const [, sign, whole = "", decimals = "", power = "0"] =
    (plain.length <= LONGEST && WRITTEN.exec(plain)) || [];
  if (whole === "" && decimals === "") return null;
  const units = BigInt(whole + decimals) * (sign === "-" ? -1n : 1n);
  const scale = decimals.length - Number(power);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

/** Whether two numbers lie at most `tolerance` apart, to the last digit. */
export function isWithin(one: Decimal, other: Decimal, tolerance: Decimal): boolean {
  const scale = Math.max(one.scale, other.scale, tolerance.scale);
  const at = (number: Decimal) => number.units * 10n ** BigInt(scale - number.scale);
  const apart = at(one) - at(other);
  return (apart < 0n ? -apart : apart) <= at(tolerance);
}
