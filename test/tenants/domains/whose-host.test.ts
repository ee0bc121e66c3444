import fc from "fast-check";
import { expect, test } from "vitest";
import { type Claim, whoseHost } from "#tenants/domains/whose-host.ts";
import { runs } from "#test/support/deep.ts";

const DAY = 24 * 60 * 60_000;
const NOW = new Date("2026-11-21T12:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);

const claim = (tenantId: string, state: Partial<Claim> = {}): Claim => {
  return { tenantId, proof: `proof-of-${tenantId}`, verifiedAt: null, releasedAt: null, ...state };
};
const decide = (claims: Claim[], records: string[]) => whoseHost(claims, "acme", records, NOW);

test("a host is whose record the zone shows", () => {
  const claims = [claim("acme"), claim("globex")];
  expect(decide(claims, ["v=spf1 -all", "proof-of-acme"])).toEqual({
    kind: "yours",
    takenFrom: null,
  });
  expect(decide(claims, ["proof-of-globex"])).toEqual({ kind: "unproved" });
  expect(decide(claims, ["proof-of-acme "])).toEqual({ kind: "unproved" });
  expect(decide(claims, [])).toEqual({ kind: "unproved" });
  expect(decide([claim("globex")], ["proof-of-acme"])).toEqual({ kind: "unproved" });
});

test("a holder whose record still stands is not displaced", () => {
  const claims = [claim("acme"), claim("globex", { verifiedAt: ago(400) })];
  expect(decide(claims, ["proof-of-acme", "proof-of-globex"])).toEqual({ kind: "held" });
});

test("a holder whose record is gone gives way to a right record of today", () => {
  const claims = [claim("acme"), claim("globex", { verifiedAt: ago(400) })];
  expect(decide(claims, ["proof-of-acme"])).toEqual({ kind: "yours", takenFrom: "globex" });
  expect(decide(claims, [])).toEqual({ kind: "unproved" });
});

test("what was released rests for thirty days, and is free after that", () => {
  const released = (days: number) => [
    claim("acme"),
    claim("globex", { verifiedAt: ago(400), releasedAt: ago(days) }),
  ];
  expect(decide(released(29.9), ["proof-of-acme"])).toMatchObject({ kind: "resting" });
  expect(decide(released(29.9), ["proof-of-acme", "proof-of-globex"])).toMatchObject({
    kind: "resting",
  });
  expect(decide(released(30), ["proof-of-acme"])).toEqual({ kind: "yours", takenFrom: null });
});

test("a released claim of one's own proves nothing", () => {
  const claims = [claim("acme", { verifiedAt: ago(2), releasedAt: ago(1) })];
  expect(decide(claims, ["proof-of-acme"])).toEqual({ kind: "unproved" });
});

test("a claim that was never proved keeps nobody out, however often it is made", () => {
  const squatters = ["a", "b", "c"].map((name) => claim(name, { releasedAt: ago(1) }));
  expect(decide([...squatters, claim("d"), claim("acme")], ["proof-of-acme"])).toMatchObject({
    kind: "yours",
  });
});

test("without its own record in the zone no tenant is ever given a host", () => {
  const someDay = fc.option(fc.integer({ min: 0, max: 400 }).map(ago), { nil: null });
  const claims = fc.uniqueArray(
    fc.record({
      tenantId: fc.constantFrom("acme", "globex", "initech", "umbrella"),
      verifiedAt: someDay,
      releasedAt: someDay,
    }),
    { selector: ({ tenantId }) => tenantId },
  );
  const records = fc.subarray(["proof-of-globex", "proof-of-initech", "proof-of-umbrella", "x"]);
  const property = fc.property(claims, records, (found, shown) => {
    const all = found.map((one) => ({ ...one, proof: `proof-of-${one.tenantId}` }));
    expect(whoseHost(all, "acme", shown, NOW)).toEqual({ kind: "unproved" });
  });
  fc.assert(property, { numRuns: runs(500) });
});
