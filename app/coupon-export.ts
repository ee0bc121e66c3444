import { type CouponUseRow, couponUses } from "#app/domain/billing/coupons/report.ts";
import { csvLine } from "#app/kernel/csv.ts";
import { written } from "#app/kernel/price.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const BATCH = 500;
const HEAD = ["Name", "E-mail", "State", "Since", "Discount", "Currency"];

/** Who took a coupon, as CSV, the latest first; read and sent in parts. */
export function couponExport(tenant: Tenant, person: Person, couponId: string): ReadableStream {
  const text = new TextEncoder();
  let after: string | null = null;
  return new ReadableStream({
    start: (out) => out.enqueue(text.encode(csvLine(HEAD))),
    pull: async (out) => {
      const page = await inGlance(tenant, person, (glance) =>
        couponUses(glance, couponId, { after, before: null }, BATCH),
      );
      out.enqueue(text.encode(page.rows.map(lineOf).join("")));
      after = page.next;
      if (after === null) out.close();
    },
  });
}

const lineOf = ({ name, email, state, heldAt, discountMinor, currency }: CouponUseRow): string =>
  csvLine([name, email, state, heldAt.toISOString(), written(discountMinor, currency), currency]);
