import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import type { Person } from "../tenant.ts";
import type { ChangeSettings } from "./schema.ts";
import { TERMS } from "./words.ts";

/** The academy has this name and writes dates, amounts and its own words this way, on every page from now on. */
export async function changeSettings(scope: Scope<Person>, settings: ChangeSettings) {
  ensureMay(scope, "company.settings");
  const { db, tenant, now } = scope;
  const { name, locale, timeZone, currency } = settings;
  const terms = Object.keys(TERMS) as (keyof typeof TERMS)[];
  const others = Object.entries(tenant.terminology).filter(([key]) => !(key in TERMS));
  const chosen = terms.map((key) => [key, settings[key]]).filter(([, word]) => word !== "");
  await db.tenant.updateMany({
    where: { id: tenant.id },
    data: {
      ...{ name, locale, timeZone, currency },
      terminology: Object.fromEntries([...others, ...chosen]),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  return { name };
}
