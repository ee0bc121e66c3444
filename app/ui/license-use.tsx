import { formatBytes, formatCount } from "#app/ui/amount.tsx";
import { UsageBar } from "#app/ui/usage-bar.tsx";
import type { Use } from "#tenants/license/license-and-use.ts";

/** Each thing that a license limits: how much is used, and what makes it count. */
export const LicenseUse = ({ uses }: { uses: readonly Use[] }) => (
  <div className="flex flex-col gap-6">
    {uses.map(({ key, label, countsWhen, used, limit, unit }) => (
      <UsageBar
        key={key}
        label={label}
        used={used}
        limit={limit > 0 ? limit : null}
        write={unit === "bytes" ? formatBytes : formatCount}
      >
        {limit > 0 ? `Counts when ${countsWhen}.` : "Your license includes none."}
      </UsageBar>
    ))}
  </div>
);
