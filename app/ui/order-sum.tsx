import { formatPrice } from "#app/kernel/written-price.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

type OrderSumProps = Readonly<{
  currency: string;
  subtotal: bigint;
  discount: bigint;
  tax: bigint;
  total: bigint;
}>;

/** How an order comes to its total; steps that change nothing are left out. */
export function OrderSum({ currency, subtotal, discount, tax, total }: OrderSumProps) {
  const { locale } = useLocale();
  const written = (minor: bigint) => formatPrice({ minor, currency }, locale);
  const steps = [
    ...(subtotal === total ? [] : [{ label: "Subtotal", value: written(subtotal) }]),
    ...(discount > 0n ? [{ label: "Discount", value: `−${written(discount)}` }] : []),
    ...(tax > 0n ? [{ label: "Tax", value: written(tax) }] : []),
  ];
  return (
    <dl className="border-line flex flex-col gap-2 border-t pt-4">
      {steps.map(({ label, value }) => (
        <div key={label} className="text-ink-muted flex justify-between gap-4 text-sm">
          <dt>{label}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 text-lg font-semibold">
        <dt>Total</dt>
        <dd className="figures">{written(total)}</dd>
      </div>
    </dl>
  );
}
