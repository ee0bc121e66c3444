import { formatPrice } from "#app/kernel/written-price.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

type CouponDiscountProps = Readonly<{
  percent: number | null;
  amountMinor: bigint | null;
  currency: string | null;
}>;

/** What a coupon takes off: 20 % or $5.00. */
export function CouponDiscount({ percent, amountMinor, currency }: CouponDiscountProps) {
  const { locale } = useLocale();
  const words =
    amountMinor === null || currency === null
      ? new Intl.NumberFormat(locale, { style: "percent" }).format((percent ?? 0) / 100)
      : formatPrice({ minor: amountMinor, currency }, locale);
  return <span className="figures whitespace-nowrap">{words}</span>;
}
