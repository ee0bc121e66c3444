import { useLocale } from "#app/ui/locale-context.tsx";
import { formatPrice } from "#app/ui/price.ts";

/** An amount of money, the reader's way. */
export function MoneyAmount(amount: Readonly<{ minor: bigint; currency: string }>) {
  const { locale } = useLocale();
  return <span className="figures whitespace-nowrap">{formatPrice(amount, locale)}</span>;
}
