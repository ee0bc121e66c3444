import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { LINKS } from "#app/domain/identity/link.ts";
import { mailLink } from "#app/domain/identity/mail-link.ts";
import { openLink } from "#app/domain/identity/open-link.ts";
import { signInByLink } from "#app/domain/identity/sign-in-by-link.ts";
import { LIMITS } from "#app/domain/identity/throttle.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { askForMail, lettersTo, secretFor } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

test("nobody who has the address means no letter, and somebody of another academy is nobody", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const amara = await globex.learner();

  await askForMail(acme, { purpose: "reset", email: amara.email });

  expect(await lettersTo(acme, amara.email)).toEqual([]);
  expect(await lettersTo(globex, amara.email)).toEqual([]);
});

test("strangers who ask in a person's name run out of letters, and the person's link still works", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const asked = { purpose: "sign-in" as const, email: amara.email };
  await askForMail(acme, asked);
  const own = await secretFor(acme, amara.email);
  for (let at = 0; at < 10; at++) await askForMail(acme, asked);

  expect(await lettersTo(acme, amara.email)).toHaveLength(LIMITS["letter.account"].most);
  await acme.visitor.does(signInByLink, { secret: own, device: A_BROWSER });
});

test("the links that were sent outlive the window in which no more are", () => {
  expect(LINKS["sign-in"].lastsMs).toBeGreaterThan(LIMITS["letter.account"].withinMs);
  expect(LINKS.reset.lastsMs).toBeGreaterThan(LIMITS["letter.account"].withinMs);
});

test("told again, at once or later, it writes one letter, whose link works", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const { linkId } = await acme.setUp((scope) =>
    openLink(scope, { purpose: "sign-in", email: amara.email }),
  );

  const second = await acme.setUp(async (scope) => {
    await mailLink(scope, { linkId, next: "/" });
    const meanwhile = acme.setUp((other) => mailLink(other, { linkId, next: "/" }));
    await Promise.race([meanwhile, pause(500)]);
    return { meanwhile };
  });
  await second.meanwhile;
  await acme.setUp((scope) => mailLink(scope, { linkId, next: "/" }));

  expect(await lettersTo(acme, amara.email)).toHaveLength(1);
  const secret = await secretFor(acme, amara.email);
  await acme.visitor.does(signInByLink, { secret, device: A_BROWSER });
});

test("the letter leads to the academy's own host and names it alone", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();

  await askForMail(acme, { purpose: "sign-in", email: amara.email, next: "/learn" });

  const [letter] = await lettersTo(acme, amara.email);
  expect(letter?.body).toContain(`http://${acme.tenant.canonicalHost}:3000/sign-in/link?secret=`);
  expect(letter?.body).toContain("next=%2Flearn");
  expect(`${letter?.subject} ${letter?.body} ${letter?.html}`).not.toMatch(/azora/i);
});
