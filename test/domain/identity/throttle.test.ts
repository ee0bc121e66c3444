import fc from "fast-check";
import { expect, test } from "vitest";
import {
  keyOf,
  LIMITS,
  type LimitName,
  networkOf,
  waitSeconds,
} from "#app/domain/identity/throttle.ts";
import { runs } from "#test/support/deep.ts";

const limit = fc.constantFrom(...(Object.keys(LIMITS) as LimitName[]));
const instant = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });

test("a try within the limit waits for nothing, one past it waits until the window's end and no longer", () => {
  fc.assert(
    fc.property(limit, fc.nat(2000), instant, fc.nat(60_000), (name, hits, now, leftMs) => {
      const window = {
        key: keyOf({ limit: name, of: "x" }),
        hits,
        endsAt: new Date(+now + leftMs),
      };
      const wait = waitSeconds([window], now);

      if (hits <= LIMITS[name].most) expect(wait).toBe(0);
      else {
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(wait * 1000).toBeGreaterThanOrEqual(leftMs);
        expect(wait * 1000 - leftMs).toBeLessThanOrEqual(1000);
      }
    }),
    { numRuns: runs(300) },
  );
});

test("of several limits the longest wait counts", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(limit, fc.nat(2000), fc.nat(9e5))), instant, (tries, now) => {
      const windows = tries.map(([name, hits, leftMs]) => ({
        key: keyOf({ limit: name, of: "x" }),
        hits,
        endsAt: new Date(+now + leftMs),
      }));
      const each = windows.map((window) => waitSeconds([window], now));
      expect(waitSeconds(windows, now)).toBe(Math.max(0, ...each));
    }),
    { numRuns: runs(100) },
  );
});

test("a key tells whom it counts from everybody else, and names nobody", () => {
  fc.assert(
    fc.property(limit, fc.emailAddress(), fc.emailAddress(), (name, one, other) => {
      fc.pre(one !== other);
      expect(keyOf({ limit: name, of: one })).not.toBe(keyOf({ limit: name, of: other }));
      expect(keyOf({ limit: name, of: one })).not.toContain(one);
    }),
    { numRuns: runs(100) },
  );
});

test("an IPv6 subscriber is one whatever the last 64 bits say, and however they are written", () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), group, (groups, last) => {
      const neighbor = [...groups.slice(0, 7), last].join(":");
      const padded = groups.map((part) => part.padStart(4, "0").toUpperCase()).join(":");
      expect(networkOf(neighbor)).toBe(networkOf(groups.join(":")));
      expect(networkOf(padded)).toBe(networkOf(groups.join(":")));
    }),
    { numRuns: runs(200) },
  );
});

test("short forms of an address are the address", () => {
  expect(networkOf("2001:db8::1")).toBe(networkOf("2001:db8:0:0:ffff::"));
  expect(networkOf("2001:db8:0:1::1")).not.toBe(networkOf("2001:db8::1"));
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
});
