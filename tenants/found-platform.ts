import type { ControlScope } from "./control-plane.ts";

/** The platform's own tenant exists: its host is the operator console, its people are the operators. */
export async function foundPlatform({ db }: ControlScope): Promise<{ id: string }> {
  await db.tenant.createMany({
    data: { kind: "platform", slug: "operator", name: "Azora", state: "active" },
    skipDuplicates: true,
  });
  return db.tenant.findFirstOrThrow({ where: { kind: "platform" }, select: { id: true } });
}
