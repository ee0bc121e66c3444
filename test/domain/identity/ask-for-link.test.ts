import { expect, test } from "vitest";
import { askForLink } from "#app/domain/identity/ask-for-link.ts";
import { LINKS } from "#app/domain/identity/link.ts";
import { signInByLink } from "#app/domain/identity/sign-in-by-link.ts";
import { LIMITS } from "#app/domain/identity/throttle.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { lettersTo, secretFor } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

test("a known and an unknown address hear the same, and the same is written for both but for the letter", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const rows = () => acme.setUp(({ db }) => db.oneTimeLink.count());

  const known = await acme.visitor.does(askForLink, { purpose: "sign-in", email: amara.email });
  const between = await rows();
  const email = "nobody@acme.example";
  const unknown = await acme.visitor.does(askForLink, { purpose: "sign-in", email });

  expect(Object.keys(unknown)).toEqual(Object.keys(known));
  expect([between, await rows()]).toEqual([1, 2]);
  expect(await lettersTo(acme, amara.email)).toHaveLength(1);
  expect(await lettersTo(acme, email)).toHaveLength(0);
});

test("somebody of another academy gets no letter from this one", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const amara = await globex.learner();

  await acme.visitor.does(askForLink, { purpose: "reset", email: amara.email });

  expect(await lettersTo(acme, amara.email)).toEqual([]);
  expect(await lettersTo(globex, amara.email)).toEqual([]);
});

test("strangers who ask in a person's name run out of letters, and the person's link still works", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const ask = () => acme.visitor.does(askForLink, { purpose: "sign-in", email: amara.email });
  await ask();
  const own = await secretFor(acme, amara.email);
  for (let at = 0; at < 10; at++) await ask();

  expect(await lettersTo(acme, amara.email)).toHaveLength(LIMITS["letter.account"].most);
  await acme.visitor.does(signInByLink, { secret: own, device: A_BROWSER });
});

test("the links that were sent outlive the window in which no more are", () => {
  expect(LINKS["sign-in"].lastsMs).toBeGreaterThan(LIMITS["letter.account"].withinMs);
  expect(LINKS.reset.lastsMs).toBeGreaterThan(LIMITS["letter.account"].withinMs);
});

test("the letter leads to the academy's own host and names it alone", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();

  await acme.visitor.does(askForLink, { purpose: "sign-in", email: amara.email, next: "/learn" });

  const [letter] = await lettersTo(acme, amara.email);
  expect(letter?.body).toContain(`http://${acme.tenant.canonicalHost}:3000/sign-in/link?secret=`);
  expect(letter?.body).toContain("next=%2Flearn");
  expect(`${letter?.subject} ${letter?.body} ${letter?.html}`).not.toMatch(/azora/i);
});
