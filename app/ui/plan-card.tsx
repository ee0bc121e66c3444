import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { formatPrice } from "#app/kernel/written-price.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type PlanCardProps = Readonly<{
  name: string;
  promise: string;
  price: Readonly<{ minor: bigint; currency: string }> | null;
  /** The plan whose features come with this one too. */
  above: string | null;
  features: readonly Readonly<{ group: string; words: string }>[];
  isCurrent: boolean;
  /** How it is chosen. */
  children?: ReactNode;
}>;

/** One plan: its price, what it opens, and the way to it. */
export function PlanCard(props: PlanCardProps) {
  const { name, promise, price, above, features, isCurrent, children } = props;
  const { locale } = useLocale();
  return (
    <section
      aria-label={name}
      className={`bg-surface shadow-raised flex flex-col gap-5 rounded-lg border p-6 ${isCurrent ? "border-primary" : "border-line"}`}
    >
      <div>
        <div className="flex min-h-7 flex-wrap items-center justify-between gap-2">
          <h2 className="text-lg">{name}</h2>
          {isCurrent && <Badge tone="primary">Your plan</Badge>}
        </div>
        <p className="mt-3">
          <span className="figures font-title text-3xl font-semibold">
            {price ? formatPrice(price, locale) : "Free"}
          </span>
          {price && <span className="text-ink-muted text-sm"> a month</span>}
        </p>
        <p className="text-ink-muted mt-1 text-sm">{promise}</p>
      </div>
      <div className="flex min-h-10 flex-col justify-center empty:hidden lg:empty:flex">
        {children}
      </div>
      <div className="border-line border-t pt-5">
        {above && <p className="mb-3 text-sm font-medium">Everything in {above}, and:</p>}
        <ul className="flex flex-col gap-2.5 text-sm">
          {features.map(({ words }) => (
            <li key={words} className="flex gap-2.5">
              <Check aria-hidden className="text-link mt-0.5 size-4 shrink-0" />
              {words}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
