import { couponExport } from "#app/coupon-export.ts";
import { couponReport } from "#app/domain/billing/coupons/report.ts";
import { read } from "#app/edge.ts";

/** Who took a coupon, as a file for a spreadsheet. */
export const loader = read("company.billing", async (glance, { params }) => {
  const { id } = await couponReport(glance, String(params["couponId"]));
  return new Response(couponExport(glance.tenant, glance.actor, id), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="coupon-uses.csv"',
      "Cache-Control": "private, no-store",
    },
  });
});
