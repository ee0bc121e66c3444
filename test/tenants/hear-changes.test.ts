import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { placeInDatabase, slugHost } from "#tenants/by-host.ts";
import { askControlPlane, inControlPlane } from "#tenants/control-plane.ts";
import { hearTenantChanges } from "#tenants/hear-changes.ts";
import { placeMemory } from "#tenants/place-memory.ts";
import { aTenant } from "#test/support/world.ts";

const TEST = { kind: "system", because: "test" } as const;

/** What one web process has: a memory of its own, and a line on which it hears of changes. */
function aProcess() {
  const asked: string[] = [];
  const trusts: number[] = [];
  const memory = placeMemory((host) => {
    asked.push(host);
    return placeInDatabase(host);
  });
  const believeFor = (ms: number) => {
    trusts.push(ms);
    memory.believeFor(ms);
  };
  return { ...memory, asked, trusts, hangUp: hearTenantChanges({ ...memory, believeFor }) };
}

const heard = (process: ReturnType<typeof aProcess>) =>
  vi.waitFor(() => expect(process.trusts.at(-1)).toBe(60_000), { timeout: 5_000 });

test("a change is known in every process within a second", async () => {
  const processes = [aProcess(), aProcess()];
  await Promise.all(processes.map(heard));
  const { tenant } = await aTenant();
  const [host, claimed] = [slugHost(tenant.slug), `learn.${randomUUID()}.example`];
  for (const { placeOf } of processes) {
    expect(await placeOf(host)).toMatchObject({ kind: "here" });
    expect(await placeOf(claimed)).toEqual({ kind: "nowhere" });
  }

  await inControlPlane(TEST, ({ db }) =>
    db.tenantHost.create({
      data: {
        tenantId: tenant.id,
        host: claimed,
        token: "t",
        verifiedAt: new Date(),
        canonical: true,
      },
      select: { host: true },
    }),
  );

  const expectEverywhere = (name: string, place: object) =>
    vi.waitFor(
      async () => {
        for (const { placeOf } of processes) expect(await placeOf(name)).toMatchObject(place);
      },
      { timeout: 1_000, interval: 20 },
    );
  await expectEverywhere(claimed, { kind: "here" });
  await expectEverywhere(host, { kind: "elsewhere", host: claimed });

  // What leads elsewhere is forgotten too when its tenant changes again.
  await inControlPlane(TEST, ({ db }) =>
    db.tenantHost.updateMany({
      where: { host: claimed },
      data: { canonical: false, releasedAt: new Date() },
    }),
  );
  await expectEverywhere(host, { kind: "here" });
  await expectEverywhere(claimed, { kind: "nowhere" });
  await Promise.all(processes.map(({ hangUp }) => hangUp()));
});

test("while the line is cut nothing is believed for long, and a new one is found", async () => {
  const process = aProcess();
  await heard(process);
  process.trusts.length = 0;
  await askControlPlane`
    select pg_terminate_backend(pid) from pg_stat_activity
    where query ilike 'notify azora_tenant' and usename = current_user and pid <> pg_backend_pid()`;
  await vi.waitFor(() => expect(process.trusts).toEqual([1_000, 60_000]), { timeout: 5_000 });
  await process.hangUp();
});
