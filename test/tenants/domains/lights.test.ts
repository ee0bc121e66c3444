import { expect, test } from "vitest";
import { isInOrder, lightsOf, type Sight } from "#tenants/domains/lights.ts";

const HOST = "learn.acme.com";
const IN_ORDER: Sight = {
  host: HOST,
  token: "abc",
  slugHost: "acme.platform.example",
  wasProved: true,
  verdict: { kind: "yours", takenFrom: null },
  dns: {
    challenge: { found: ["academy-challenge=abc"] },
    misplaced: null,
    cname: "acme.platform.example",
    addresses: { found: ["192.0.2.10"] },
    ours: { found: ["192.0.2.10", "2001:db8::10"] },
    caa: { at: "acme.com", issuers: ["letsencrypt.org; validationmethods=http-01"] },
  },
  edge: {
    certificate: { validTo: new Date("2027-02-19T10:00:00Z"), issuer: "Let's Encrypt" },
    answer: { status: 200 },
  },
};

type Change = Partial<Omit<Sight, "dns">> & { dns?: Partial<Sight["dns"]> };
const seen = ({ dns, ...rest }: Change): Sight => {
  return { ...IN_ORDER, ...rest, dns: { ...IN_ORDER.dns, ...dns } };
};
const UNPROVED = { wasProved: false, verdict: { kind: "unproved" }, edge: null } as const;
const GONE = { challenge: { trouble: "no-name" } } as const;

test("a domain in order shows four green lights", () => {
  expect(isInOrder(lightsOf(IN_ORDER))).toBe(true);
  expect(lightsOf(IN_ORDER).certificate.reason).toContain("2027-02-19, issued by Let's Encrypt");
});

test.each<[string, Change, string, string]>([
  ["no proof yet", { ...UNPROVED, dns: GONE }, "waiting", "no such name"],
  [
    "an empty name",
    { ...UNPROVED, dns: { challenge: { trouble: "no-record" } } },
    "waiting",
    "no such record",
  ],
  [
    "silence",
    { ...UNPROVED, dns: { challenge: { trouble: "no-answer" } } },
    "unknown",
    "did not answer in time",
  ],
  [
    "a broken server",
    { ...UNPROVED, dns: { challenge: { trouble: "broken" } } },
    "unknown",
    "answered with an error",
  ],
  [
    "another text",
    { ...UNPROVED, dns: { challenge: { found: ['"academy-challenge=abc"'] } } },
    "failed",
    "must say “academy-challenge=abc”",
  ],
  [
    "the wrong place",
    { ...UNPROVED, dns: { ...GONE, misplaced: HOST } },
    "failed",
    `stands at ${HOST} instead of _academy-challenge.${HOST}`,
  ],
  [
    "a proof that is gone",
    { verdict: { kind: "unproved" }, dns: GONE },
    "failed",
    "put the record back",
  ],
  [
    "another holder",
    { ...UNPROVED, verdict: { kind: "held" } },
    "failed",
    "Another academy has proved this name",
  ],
  [
    "quarantine",
    { ...UNPROVED, verdict: { kind: "resting", until: new Date("2026-12-21") } },
    "waiting",
    "until 2026-12-21",
  ],
])("ownership: %s", (_, change, state, reason) => {
  const { ownership } = lightsOf(seen(change));
  expect(ownership.state).toBe(state);
  expect(ownership.reason).toContain(reason);
});

test.each<[string, Change["dns"], string, string]>([
  ["no such name", { cname: null, addresses: { trouble: "no-name" } }, "failed", "no such name"],
  [
    "a dangling alias",
    { cname: "old.example", addresses: { trouble: "no-record" } },
    "failed",
    "says old.example, but that name leads nowhere",
  ],
  ["silence", { addresses: { trouble: "no-answer" } }, "unknown", "did not answer in time"],
  [
    "another alias",
    { cname: "shop.example", addresses: { found: ["203.0.113.7"] } },
    "failed",
    "says shop.example. It must say acme.platform.example",
  ],
  [
    "another address",
    { cname: null, addresses: { found: ["203.0.113.7"] } },
    "failed",
    "leads to 203.0.113.7 and not here",
  ],
  [
    "an address too many",
    { addresses: { found: ["192.0.2.10", "2001:db8::66"] } },
    "failed",
    "also to 2001:db8::66",
  ],
  ["our own names unknown", { ours: { trouble: "no-answer" } }, "unknown", "nothing for you to do"],
])("DNS: %s", (_, dns, state, reason) => {
  const light = lightsOf(seen({ ...(dns && { dns }) })).dns;
  expect(light.state).toBe(state);
  expect(light.reason).toContain(reason);
});

const atEdge = (trouble: string) =>
  ({ edge: { certificate: { trouble }, answer: { trouble } } }) as Change;

test.each<[string, Change, string, string]>([
  ["nothing to certify", { edge: null }, "waiting", "as soon as"],
  [
    "CAA for somebody else",
    { dns: { caa: { at: "acme.com", issuers: ["digicert.com"] } } },
    "failed",
    "CAA record at acme.com allows certificates from digicert.com only",
  ],
  [
    "CAA for nobody",
    { dns: { caa: { at: "acme.com", issuers: [";"] } } },
    "failed",
    "from nobody only",
  ],
  ["CAA without issuers", { dns: { caa: { at: "acme.com", issuers: [] } } }, "ok", "Valid until"],
  ["not there yet", atEdge("no-certificate"), "waiting", "has been ordered"],
  ["another name", atEdge("wrong-name"), "failed", "is for another name"],
  ["expired", atEdge("expired"), "failed", "has expired"],
  ["untrusted", atEdge("untrusted"), "failed", "nobody whom browsers trust"],
  ["refused", atEdge("refused"), "failed", "refused the connection"],
])("certificate: %s", (_, change, state, reason) => {
  const { certificate } = lightsOf(seen(change));
  expect(certificate.state).toBe(state);
  expect(certificate.reason).toContain(reason);
});

const answered = (answer: object) => ({ edge: { ...IN_ORDER.edge, answer } }) as Change;

test.each<[string, Change, string]>([
  ["a page", answered({ status: 200 }), "ok"],
  ["a way to the academy's address", answered({ status: 308 }), "ok"],
  ["a paused academy", answered({ status: 402 }), "ok"],
  ["a name that is not known yet", answered({ status: 404 }), "waiting"],
  ["an error of ours", answered({ status: 502 }), "failed"],
  ["silence", answered({ trouble: "no-answer" }), "waiting"],
  ["no certificate", atEdge("no-certificate"), "waiting"],
])("serving: %s", (_, change, state) => {
  expect(lightsOf(seen(change)).serving.state).toBe(state);
});
