import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { ChangeReview } from "./schema.ts";

/** From now on courses are looked at before they are on sale, or not. What waits goes on waiting. */
export async function changeReview({ db, tenant, actor }: Scope<Person>, { review }: ChangeReview) {
  ensureMay({ actor }, "course.moderate");
  await db.tenant.updateMany({
    where: { id: tenant.id },
    data: { authorsPublish: review === "at-once" },
  });
  return { review };
}
