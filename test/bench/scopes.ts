import { placeInDatabase, tenantById } from "#tenants/by-host.ts";
import { askControlPlane, closeControlPlane } from "#tenants/control-plane.ts";
import { closeScopes, inGlance, inScope } from "#tenants/scope.ts";

const [id = "", host = "", others = "9"] = process.argv.slice(2);
const BECAUSE = { kind: "system", because: "bench" } as const;
const TIMES = 400;

/** The middle of as many measurements, in milliseconds, after as many that do not count. */
async function p50(work: (time: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < 2 * TIMES; time += 1) {
    const began = performance.now();
    await work(time);
    took.push(performance.now() - began);
  }
  return took.slice(TIMES).sort((a, b) => a - b)[TIMES / 2] ?? 0;
}

const tenant = await tenantById(id);
if (!tenant) throw new Error("the academy of the bench is not there");

const some = (time: number) => `other-${1 + ((time * 7919) % Number(others))}.${host}`;
const measured = {
  roundTrip: await p50(() => askControlPlane`select 1`),
  scope: await p50(() => inScope(tenant, BECAUSE, async () => {})),
  glance: await p50(() => inGlance(tenant, BECAUSE, ({ sql }) => sql`select 1`)),
  place: await p50((time) => placeInDatabase(some(time))),
};
await Promise.all([closeScopes(), closeControlPlane()]);
process.stdout.write(JSON.stringify(measured));
