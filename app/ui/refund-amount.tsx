import { formatPrice } from "#app/kernel/written-price.ts";
import { TextField } from "#app/ui/field.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type RefundAmountProps = Readonly<{ left: bigint; currency: string }>;

/** How much of a line goes back; left empty, all that is left of it. */
export function RefundAmount({ left, currency }: RefundAmountProps) {
  const { locale } = useLocale();
  return (
    <TextField
      name="amount"
      label={`Amount in ${currency}`}
      hint={`Leave it empty for all of ${formatPrice({ minor: left, currency }, locale)}.`}
      inputMode="decimal"
      optional
    />
  );
}
