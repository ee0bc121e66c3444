import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { tenantById } from "#tenants/by-host.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { foundPlatform } from "#tenants/found-platform.ts";
import type { Role } from "#tenants/role.ts";
import type { Person, Tenant, Visitor } from "#tenants/tenant.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

type Edge = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => Promise<unknown>;
type Page = { loader?: Edge; action?: Edge };

const pages = Object.entries(
  import.meta.glob<Page>(["../app/routes/platform/*.tsx", "../app/routes/layouts/operator.tsx"]),
);

const platform = async () => {
  const { id } = await inControlPlane({ kind: "system", because: "test" }, foundPlatform);
  return (await tenantById(id)) as Tenant;
};
const person = (...roles: Role[]): Person => ({
  kind: "person",
  personId: randomUUID(),
  sessionId: randomUUID(),
  roles: ["learner", ...roles],
});
const at = (tenant: Tenant, actor: Person | Visitor): AppLoadContext => ({
  tenant,
  requestId: "",
  nonce: "",
  address: "",
  actor: async () => actor,
});

/** What comes back, thrown or not: a status and whatever it says. */
const answerOf = (
  edge: Edge,
  context: AppLoadContext,
  params: Record<string, string>,
  sent?: Record<string, string>,
) =>
  edge({
    request: new Request(
      "http://x/tenants",
      sent ? { method: "POST", body: new URLSearchParams(sent) } : {},
    ),
    params,
    context,
  }).catch((thrown: unknown) => thrown) as Promise<{
    init?: { status: number };
    status?: number;
    headers?: Headers;
    data?: unknown;
  }>;

const SENT = {
  because: "a reason that is long enough",
  slug: "somewhere-else",
  name: "X",
  admin: "x@y.example",
  tier: "starter",
};

test("there are pages to look at", () => expect(pages.length).toBeGreaterThan(5));

test.each(pages)("%s does not exist on an academy's host, whoever asks", async (_, load) => {
  const { loader, action } = await load();
  const { tenant } = await aTenant();
  const params = { id: tenant.id };

  for (const actor of [person("admin"), person("operator"), { kind: "visitor" } as const]) {
    if (loader) expect((await answerOf(loader, at(tenant, actor), params)).init?.status).toBe(404);
    if (action)
      expect((await answerOf(action, at(tenant, actor), params, SENT)).init?.status).toBe(404);
  }
  expect(await untouched(tenant)).toBe(true);
});

test.each(pages)(
  "%s does not exist for people of the platform who are no operators",
  async (_, load) => {
    const { loader, action } = await load();
    const { tenant } = await aTenant();
    const params = { id: tenant.id };
    const desk = at(await platform(), person("admin", "agent"));

    if (loader) expect((await answerOf(loader, desk, params)).init?.status).toBe(404);
    if (action) expect((await answerOf(action, desk, params, SENT)).init?.status).toBe(404);
    expect(await untouched(tenant)).toBe(true);
  },
);

test.each(pages)("%s asks a visitor of the console to sign in", async (_, load) => {
  const { loader, action } = await load();
  const { tenant } = await aTenant();
  const desk = at(await platform(), { kind: "visitor" });

  for (const edge of [loader, action]) {
    if (!edge) continue;
    const answer = await answerOf(
      edge,
      desk,
      { id: tenant.id },
      edge === action ? SENT : undefined,
    );
    expect(answer.status).toBe(302);
    expect(answer.headers?.get("Location")).toMatch(/^\/sign-in/);
  }
  expect(await untouched(tenant)).toBe(true);
});

test.each(pages)(
  "%s answers an id that is nobody's and one that is no id alike",
  async (file, load) => {
    const { loader } = await load();
    if (!loader || !/\/(tenant|suspend|resume|address)\.tsx$/.test(file)) return;
    const desk = at(await platform(), person("operator"));

    const [unknown, nonsense, own] = [
      await answerOf(loader, desk, { id: randomUUID() }),
      await answerOf(loader, desk, { id: "x" }),
      await answerOf(loader, desk, { id: (await platform()).id }),
    ];

    expect(unknown.init?.status).toBe(404);
    expect(nonsense).toEqual(unknown);
    expect(own).toEqual(unknown);
  },
);

test("an operator's deed is done, and noted in the academy's journal and in the platform's", async () => {
  const { action } = (await import("#app/routes/platform/suspend.tsx")) as unknown as {
    action: Edge;
  };
  const { tenant } = await aTenant();
  const operator = person("operator");

  const answer = await answerOf(action, at(await platform(), operator), { id: tenant.id }, SENT);

  expect(answer.status).toBe(303);
  expect((await tenantById(tenant.id))?.state).toBe("suspended");
  const noted = await askAs<{ kind: string; actor_kind: string; because: string | null }>(
    "owner",
    `select t.kind, j.actor_kind, j.because from journal j join tenant t on t.id = j.tenant_id
     where j.name = 'tenants.suspend-tenant' and j.actor_id = $1 order by j.id`,
    [operator.personId],
  );
  expect(noted).toEqual([
    { kind: "academy", actor_kind: "operator", because: SENT.because },
    { kind: "platform", actor_kind: "person", because: null },
  ]);
});

test("a deed without a reason is refused at its field", async () => {
  const { action } = (await import("#app/routes/platform/suspend.tsx")) as unknown as {
    action: Edge;
  };
  const { tenant } = await aTenant();

  const answer = await answerOf(
    action,
    at(await platform(), person("operator")),
    { id: tenant.id },
    { because: " " },
  );

  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { fields: { because: expect.stringContaining("reason") } },
  });
  expect(await untouched(tenant)).toBe(true);
});

test("a page of the console cannot write", async () => {
  const { operate } = await import("#app/edge-operator.ts");
  const loader = operate.read(({ db }) => db.$executeRaw`update tenant set name = name`) as Edge;

  const answer = await answerOf(loader, at(await platform(), person("operator")), {});

  expect(String(answer)).toContain("read-only transaction");
});

async function untouched({ id, slug, state }: Tenant): Promise<boolean> {
  const now = await tenantById(id);
  return now?.slug === slug && now.state === state;
}
