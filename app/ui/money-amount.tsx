import { formatPrice } from "#app/kernel/written-price.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

type MoneyAmountProps = Readonly<{ minor: bigint; currency: string }>;

/** An amount of money the reader's way, in one piece; what is less than nothing has a minus before it. */
export function MoneyAmount({ minor, currency }: MoneyAmountProps) {
  const { locale } = useLocale();
  const amount = formatPrice({ minor: minor < 0n ? -minor : minor, currency }, locale);
  return (
    <span className="figures whitespace-nowrap">{minor < 0n ? `\u2212${amount}` : amount}</span>
  );
}
