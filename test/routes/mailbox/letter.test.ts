import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { loader as list } from "#app/routes/mailbox/index.tsx";
import { loader as letter } from "#app/routes/mailbox/letter.ts";
import { loader as show } from "#app/routes/mailbox/show.tsx";
import { tenantById } from "#tenants/by-host.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { foundPlatform } from "#tenants/found-platform.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import type { Role } from "#tenants/role.ts";
import type { Person, Tenant, Visitor } from "#tenants/tenant.ts";
import { aTenant } from "#test/support/world.ts";

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
const asked = (tenant: Tenant, actor: Person | Visitor, id: string = randomUUID()) => ({
  request: new Request("http://x/mailbox"),
  params: { id },
  context: {
    tenant,
    requestId: "",
    nonce: "",
    address: "",
    actor: async () => actor,
  } as AppLoadContext,
});
const aLetter = async (html: string) => {
  const acme = await aTenant();
  return acme.setUp((scope) =>
    queueLetter(scope, { to: "amara@people.example", subject: "Hi", html, text: "Hello" }),
  );
};

test("an operator sees the letter as it looks, in a sandbox that runs nothing", async () => {
  const { mailId } = await aLetter("<html><head></head><body><p>Hello</p></body></html>");
  const operator = asked(await platform(), person("operator"), mailId);
  const answer = await letter(operator);
  expect(await answer.text()).toContain('<base target="_blank"></head><body><p>Hello</p>');
  const policy = answer.headers.get("content-security-policy")?.split("; ");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toContain("sandbox allow-popups allow-popups-to-escape-sandbox");
  expect(policy?.join()).not.toMatch(/script|allow-same-origin/);
  expect((await show(operator)).readable).toBe(true);
  expect((await list(operator)).letters.map(({ id }) => id)).toContain(mailId);
});

test("nobody else finds a mailbox, and an academy's host has none", async () => {
  const { mailId } = await aLetter("<p>Hello</p>");
  const { tenant } = await aTenant();
  const doors = [
    asked(await platform(), person(), mailId),
    asked(await platform(), person("admin"), mailId),
    asked(tenant, person("admin"), mailId),
    asked(tenant, person("operator"), mailId),
  ];
  for (const door of doors)
    for (const loader of [list, show, letter])
      await expect(loader(door)).rejects.toMatchObject({ init: { status: 404 } });
});
