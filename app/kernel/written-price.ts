type Price = Readonly<{ minor: bigint; currency: string }>;

/** An amount of money the reader's way, exact to its smallest unit: $49.00, 4.900 ¥. */
export function formatPrice({ minor, currency }: Price, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 0;
  const digits = minor.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  // A text is written digit by digit; a number would be rounded on the way.
  return format.format(`${whole}.${digits.slice(whole.length)}` as `${number}`);
}
