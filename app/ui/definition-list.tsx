import type { ReactNode } from "react";

type Definition = Readonly<{ term: string; value: ReactNode }>;

/** Facts about one thing: term and value side by side, one below the other where it is narrow. */
export const DefinitionList = ({ items }: { items: readonly Definition[] }) => (
  <dl className="divide-line divide-y text-sm">
    {items.map((item) => (
      <div
        key={item.term}
        className="grid gap-x-6 gap-y-0.5 py-3 first:pt-0 last:pb-0 sm:grid-cols-3"
      >
        <dt className="text-ink-muted">{item.term}</dt>
        <dd className="min-w-0 sm:col-span-2">{item.value}</dd>
      </div>
    ))}
  </dl>
);
