import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { askForLink } from "#app/domain/identity/ask-for-link.ts";
import { aTenant } from "#test/support/world.ts";

test("a known and an unknown address hear the same, and leave the same behind", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const ask = (email: string) => acme.visitor.does(askForLink, { purpose: "reset", email });
  const left = () =>
    acme.setUp(async ({ db }) => ({
      links: await db.oneTimeLink.findMany({ select: { purpose: true, personId: true } }),
      events: await db.journal.findMany({ where: { kind: "event" }, select: { name: true } }),
      letters: await db.mail.count(),
    }));

  expect(Object.keys(await ask(amara.email))).toEqual(["email"]);
  const known = await left();
  expect(Object.keys(await ask("nobody@acme.example"))).toEqual(["email"]);
  const both = await left();

  expect(known.links).toHaveLength(1);
  expect(known.letters).toBe(0);
  expect(both).toEqual({
    links: [...known.links, ...known.links],
    events: [...known.events, ...known.events],
    letters: 0,
  });
});

test("whether somebody has the address is not looked at while the page waits", () => {
  expect(readFileSync("app/domain/identity/ask-for-link.ts", "utf8")).not.toMatch(
    /db\.person|from person/,
  );
});
