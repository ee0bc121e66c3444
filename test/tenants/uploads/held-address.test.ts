import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { heldAddress, isHeld } from "#tenants/uploads/held-address.ts";
import { aTenant } from "#test/support/world.ts";

const HOUR_MS = 3_600_000;
const acme = await aTenant("Acme");
const amara = await acme.learner();
const fileId = randomUUID();
const address = new URL(await amara.sees(async (glance) => heldAddress(glance, fileId)));
const held = {
  fileId,
  until: Number(address.searchParams.get("until")),
  proof: address.searchParams.get("proof") ?? "",
};
const holder = { tenant: acme.tenant, actor: amara, now: new Date() };

test("an address is held by the person whom it was handed to", () => {
  expect(address.pathname).toBe(`/held/${fileId}`);
  expect(isHeld(holder, held)).toBe("yes");
});

test("it ends within thirteen hours", () => {
  expect(isHeld({ ...holder, now: new Date(Date.now() + 11 * HOUR_MS) }, held)).toBe("yes");
  expect(isHeld({ ...holder, now: new Date(Date.now() + 13 * HOUR_MS) }, held)).toBe("ended");
});

test("another person, academy, file, end or proof makes it nobody's", async () => {
  const globex = await aTenant("Globex");
  const others = [
    isHeld({ ...holder, actor: await acme.learner() }, held),
    isHeld({ ...holder, tenant: globex.tenant }, held),
    isHeld(holder, { ...held, fileId: randomUUID() }),
    isHeld(holder, { ...held, until: held.until + 1 }),
    isHeld(holder, { ...held, until: Number.NaN }),
    isHeld(holder, { ...held, proof: "" }),
    isHeld(holder, { ...held, proof: `${held.proof.slice(0, -1)}_` }),
    isHeld(holder, { ...held, proof: `${held.proof}A` }),
  ];
  expect(others).toEqual(Array(8).fill("no"));
});

test("it stays the same for a while, so that a browser keeps what it has read", async () => {
  const at = (now: Date) => heldAddress({ ...holder, now, sql: () => Promise.reject() }, fileId);
  expect(at(new Date("2026-05-04T10:00:01Z"))).toBe(at(new Date("2026-05-04T10:59:59Z")));
});
