import { expect, test } from "vitest";
import { askDns } from "#tenants/domains/ask-dns.ts";
import { aNameServer } from "#test/support/name-server.ts";

const { address, zone } = await aNameServer();
process.env["DNS_SERVERS"] = address;

const PROOF = "academy-challenge=abc";
zone["acme.platform.example"] = { A: ["192.0.2.10"], AAAA: ["2001:db8::10"] };

const ask = (host: string) => askDns({ host, token: "abc", slugHost: "acme.platform.example" });

test("a domain that is set up is seen as it is", async () => {
  zone["learn.one.com"] = { CNAME: ["acme.platform.example"] };
  zone["_academy-challenge.learn.one.com"] = { TXT: ["v=spf1 -all", PROOF] };
  expect(await ask("learn.one.com")).toEqual({
    challenge: { found: ["v=spf1 -all", PROOF] },
    misplaced: null,
    cname: "acme.platform.example",
    addresses: { found: ["192.0.2.10", "2001:db8::10"] },
    ours: { found: ["192.0.2.10", "2001:db8::10"] },
    caa: null,
  });
});

test("a TXT record in several pieces is one text", async () => {
  const long = "x".repeat(300);
  zone["_academy-challenge.two.com"] = { TXT: [long] };
  expect((await ask("two.com")).challenge).toEqual({ found: [long] });
});

test("no such name, no such record, a broken server and a silent one are four different things", async () => {
  zone["_academy-challenge.record.com"] = { A: ["192.0.2.1"] };
  zone["_academy-challenge.broken.com"] = "broken";
  zone["_academy-challenge.silent.com"] = "silent";
  const hosts = ["name.com", "record.com", "broken.com", "silent.com"];
  const seen = await Promise.all(hosts.map(ask));
  expect(seen.map(({ challenge }) => challenge)).toEqual([
    { trouble: "no-name" },
    { trouble: "no-record" },
    { trouble: "broken" },
    { trouble: "no-answer" },
  ]);
});

test("a proof at a usual wrong place is found there", async () => {
  zone["three.com"] = { TXT: [PROOF] };
  zone["_academy-challenge.learn.four.com.four.com"] = { TXT: [PROOF] };
  expect((await ask("three.com")).misplaced).toBe("three.com");
  expect((await ask("learn.four.com")).misplaced).toBe(
    "_academy-challenge.learn.four.com.four.com",
  );
});

test("of CAA records the closest ones count", async () => {
  zone["five.com"] = { CAA: ["issue other.example"] };
  zone["learn.five.com"] = { CAA: ["issue letsencrypt.org", "iodef mailto:security@five.com"] };
  expect((await ask("a.learn.five.com")).caa).toEqual({
    at: "learn.five.com",
    issuers: ["letsencrypt.org"],
  });
  expect((await ask("b.five.com")).caa).toEqual({ at: "five.com", issuers: ["other.example"] });
});

test("an address of either family is an address", async () => {
  zone["six.com"] = { AAAA: ["2001:db8::7"] };
  zone["seven.com"] = { TXT: ["nothing else"] };
  expect((await ask("six.com")).addresses).toEqual({ found: ["2001:db8::7"] });
  expect((await ask("seven.com")).addresses).toEqual({ trouble: "no-record" });
  expect((await ask("eight.com")).addresses).toEqual({ trouble: "no-name" });
});
