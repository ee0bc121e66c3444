import { expect, test } from "vitest";
import { setupFor } from "#tenants/domains/dns-records.ts";

const target = { slugHost: "acme.platform.example", edgeAddresses: ["192.0.2.10", "2001:db8::10"] };

test("a host below a domain is proved by TXT and led here by CNAME", () => {
  expect(setupFor({ host: "learn.acme.com", token: "abc" }, target)).toEqual({
    proof: {
      type: "TXT",
      name: "_academy-challenge.learn.acme.com",
      value: "academy-challenge=abc",
    },
    ways: [[{ type: "CNAME", name: "learn.acme.com", value: "acme.platform.example" }]],
  });
});

test("an apex is led here by A and AAAA, or by ALIAS", () => {
  const { ways } = setupFor({ host: "acme.com", token: "abc" }, target);
  expect(ways).toEqual([
    [
      { type: "A", name: "acme.com", value: "192.0.2.10" },
      { type: "AAAA", name: "acme.com", value: "2001:db8::10" },
    ],
    [{ type: "ALIAS", name: "acme.com", value: "acme.platform.example" }],
  ]);
});

test("an apex is led here by ALIAS alone while the edge's addresses are not known", () => {
  const { ways } = setupFor({ host: "acme.com", token: "abc" }, { ...target, edgeAddresses: [] });
  expect(ways).toEqual([[{ type: "ALIAS", name: "acme.com", value: "acme.platform.example" }]]);
});
