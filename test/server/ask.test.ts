import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allowance, certificateDesk } from "#app/server/ask.ts";
import { placeInDatabase, slugHost } from "#tenants/by-host.ts";
import { placeMemory } from "#tenants/place-memory.ts";
import { runs } from "#test/support/deep.ts";
import { aTenant } from "#test/support/world.ts";

async function open(desk: Server) {
  desk.listen(0, "127.0.0.1");
  await once(desk, "listening");
  const { port } = desk.address() as AddressInfo;
  const at = async (path: string, method = "GET") =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;
  return { at, ask: (name: string) => at(`/ask?domain=${encodeURIComponent(name)}`) };
}

/** A desk that counts what it looks up. */
async function aDesk(mayLookUp?: () => boolean) {
  const lookedUp: string[] = [];
  const memory = placeMemory((host) => {
    lookedUp.push(host);
    return placeInDatabase(host);
  });
  memory.believeFor(60_000);
  const desk = certificateDesk(memory, mayLookUp);
  return { ...(await open(desk)), lookedUp, close: () => desk.close() };
}

test("a certificate is wanted for exactly the names that lead to a tenant", async () => {
  const { tenant } = await aTenant();
  const host = slugHost(tenant.slug);
  const { ask, at, close } = await aDesk();
  expect(await ask(host)).toBe(200);
  for (const name of [
    host.toUpperCase(),
    `${host}.`,
    `${host}:443`,
    `www.${host}`,
    `${host}.evil.example`,
    ` ${host}`,
    "localhost",
    "127.0.0.1",
    "",
    `${randomUUID()}.example`,
  ])
    expect(await ask(name), name).toBe(404);
  for (const path of ["/", "/ask", `/ask/?domain=${host}`, `/ask?domain=${host}&domain=${host}`])
    expect(await at(path), path).toBe(404);
  expect(await at(`/ask?domain=${host}`, "POST")).toBe(404);
  close();
});

test("a thousand made-up names get no certificate, cost the database little, and hinder nobody who is known", async () => {
  const { tenant } = await aTenant();
  const host = slugHost(tenant.slug);
  const { ask, lookedUp, close } = await aDesk(allowance(100, 0));
  expect(await ask(host)).toBe(200);
  const names = Array.from({ length: 1_000 }, () => `${randomUUID()}.example`);
  const answers = await Promise.all(names.map(ask));
  expect(answers.filter((status) => status === 200)).toEqual([]);
  expect(lookedUp).toHaveLength(100);
  expect(await ask(host)).toBe(200);
  close();
});

test("an allowance never gives more than it holds and what flows in meanwhile", () => {
  const steps = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 });
  const property = fc.property(steps, (waitsMs) => {
    let now = 0;
    let given = 0;
    const may = allowance(10, 2, () => now);
    for (const wait of waitsMs) {
      now += wait;
      if (may()) given += 1;
    }
    expect(given).toBeLessThanOrEqual(10 + (now / 1_000) * 2 + 1e-6);
  });
  fc.assert(property, { numRuns: runs(200) });
});

test("a question that cannot be answered is no yes", async () => {
  const memory = placeMemory(async () => {
    throw new Error("the database is away");
  });
  const desk = certificateDesk(memory);
  const { ask } = await open(desk);
  expect(await ask("acme.example")).toBe(503);
  desk.close();
});
