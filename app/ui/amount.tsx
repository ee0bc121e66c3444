import { useLocale, useWord } from "#app/ui/locale-context.tsx";

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const kept = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, kept);
  return kept;
}

const counts = new Map<string, Intl.NumberFormat>();

/** A number the reader's way: 12,500 or 12.500. Exact for a bigint of any size. */
export function formatCount(value: number | bigint, locale: string): string {
  const kept = counts.get(locale) ?? new Intl.NumberFormat(locale);
  counts.set(locale, kept);
  return kept.format(value);
}

/** Hundredths of a star, to a tenth and never up: 4.3 or 4,3. */
export const formatStars = (hundredths: number, locale: string): string =>
  format(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Math.floor(hundredths / 10) / 10,
  );

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A size the reader's way, in steps of 1,024, with at most one decimal: 4.2 MB. */
export function formatBytes(value: number | bigint, locale: string): string {
  const bytes = Number(value);
  const step = Math.min(UNITS.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const options = {
    style: "unit",
    unit: UNITS[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  } as const;
  return format(locale, options).format(bytes / 1024 ** step);
}

/** "1 lesson", "6 lessons": a count with its noun, the figure the reader's way. */
export const counted = (value: number | bigint, one: string, many: string, locale: string) =>
  `${formatCount(value, locale)} ${value === 1 || value === 1n ? one : many}`;

type Value = Readonly<{ value: number | bigint }>;

/** A count. */
export const Count = ({ value }: Value) => (
  <span className="figures">{formatCount(value, useLocale().locale)}</span>
);

/** A size in bytes. */
export const Bytes = ({ value }: Value) => (
  <span className="figures whitespace-nowrap">{formatBytes(value, useLocale().locale)}</span>
);

/** A count of reward tokens, in the tenant's word for them. */
export function TokenAmount({ value }: Value) {
  const { locale } = useLocale();
  const [one, many] = [useWord("token", "token"), useWord("tokens", "tokens")];
  return <span className="figures whitespace-nowrap">{counted(value, one, many, locale)}</span>;
}
