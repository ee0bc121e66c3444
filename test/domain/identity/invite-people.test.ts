import { expect, test } from "vitest";
import { countTries } from "#app/domain/identity/count-tries.ts";
import { invitationsPage } from "#app/domain/identity/invitations-page.ts";
import { invitePeople } from "#app/domain/identity/invite-people.ts";
import { openAccount } from "#app/domain/identity/open-account.ts";
import { resendInvitation } from "#app/domain/identity/resend-invitation.ts";
import { revokeInvitation } from "#app/domain/identity/revoke-invitation.ts";
import { InvitePeople } from "#app/domain/identity/schema.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { lettersTo, secretFor } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

const START = { after: null, before: null };
const accept = (secret: string) => ({
  ...{ secret, name: "Yuki", passwordHash: "$hash$", terms: null },
  device: A_BROWSER,
});

test("each address gets one letter, and people who are here already none", async () => {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.learner()];

  const outcome = await admin.does(
    invitePeople,
    InvitePeople.parse({ emails: `yuki@a.example, ${amara.email}\nYuki <YUKI@a.example>` }),
  );

  expect(outcome).toEqual({ invited: 1, alreadyHere: [amara.email] });
  expect(await lettersTo(acme, "yuki@a.example")).toHaveLength(1);
  expect(await lettersTo(acme, amara.email)).toHaveLength(0);
  const { rows } = await admin.sees(invitationsPage, START);
  expect(rows).toMatchObject([{ email: "yuki@a.example", roles: ["learner"], isOver: false }]);
});

test("inviting again, or sending again, leaves one open invitation whose newest link alone works", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  const invite = { emails: ["yuki@a.example"], roles: ["learner" as const] };
  await admin.does(invitePeople, invite);
  const first = await secretFor(acme, "yuki@a.example");
  await admin.does(invitePeople, invite);
  const [open] = (await admin.sees(invitationsPage, START)).rows;
  await admin.does(resendInvitation, { invitationId: open?.id ?? "" });
  const last = await secretFor(acme, "yuki@a.example");

  expect((await admin.sees(invitationsPage, START)).rows).toHaveLength(1);
  const old = acme.visitor.does(openAccount, accept(first));
  await expect(old).rejects.toMatchObject({ code: "gone" });
  await acme.visitor.does(openAccount, accept(last));
  expect((await admin.sees(invitationsPage, START)).rows).toEqual([]);
});

test("two hundred people are invited at once", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  const emails = Array.from({ length: 200 }, (_, at) => `p${at}@a.example`).join("\n");

  const outcome = await admin.does(invitePeople, InvitePeople.parse({ emails }));

  expect(outcome.invited).toBe(200);
  expect(await acme.setUp(({ db }) => db.mail.count())).toBe(200);
});

test("an academy sends a thousand invitations an hour, and of more at once not one", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  await acme.setUp((scope) =>
    countTries(scope, [{ limit: "invitation.tenant", of: "", times: 999 }]),
  );

  const many = admin.does(invitePeople, {
    emails: ["a@acme.example", "b@acme.example"],
    roles: ["learner"],
  });
  await expect(many).rejects.toMatchObject({ code: "limit_reached" });
  expect(await lettersTo(acme, "a@acme.example")).toEqual([]);

  await admin.does(invitePeople, { emails: ["a@acme.example"], roles: ["learner"] });
  expect(await lettersTo(acme, "a@acme.example")).toHaveLength(1);
});

test("a revoked invitation opens nothing", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  await admin.does(invitePeople, { emails: ["yuki@a.example"], roles: ["learner"] });
  const secret = await secretFor(acme, "yuki@a.example");
  const [open] = (await admin.sees(invitationsPage, START)).rows;

  await admin.does(revokeInvitation, { invitationId: open?.id ?? "" });

  const late = acme.visitor.does(openAccount, accept(secret));
  await expect(late).rejects.toMatchObject({ code: "gone" });
});

test("invitations are an administrator's business, and of their own academy", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [learner, admin, stranger] = [
    await acme.learner(),
    await acme.admin(),
    await globex.admin(),
  ];
  const invite = { emails: ["yuki@a.example"], roles: ["learner" as const] };
  await admin.does(invitePeople, invite);
  const [open] = (await admin.sees(invitationsPage, START)).rows;
  const theirs = { invitationId: open?.id ?? "" };

  await expect(learner.does(invitePeople, invite)).rejects.toMatchObject({ code: "forbidden" });
  await expect(learner.does(revokeInvitation, theirs)).rejects.toMatchObject({ code: "forbidden" });
  await expect(stranger.does(resendInvitation, theirs)).rejects.toMatchObject({ code: "missing" });
  await expect(stranger.does(revokeInvitation, theirs)).rejects.toMatchObject({ code: "missing" });
  expect((await stranger.sees(invitationsPage, START)).rows).toEqual([]);
});

test("addresses that are none are named, and more than two hundred are too many", () => {
  const wrong = InvitePeople.safeParse({ emails: "yuki@a.example, not-one" });
  const many = Array.from({ length: 201 }, (_, at) => `p${at}@a.example`).join("\n");

  expect(wrong.error?.issues[0]?.message).toBe(
    "Not an e-mail address: not-one. Correct it or leave it out.",
  );
  expect(InvitePeople.safeParse({ emails: many }).success).toBe(false);
  expect(InvitePeople.safeParse({ emails: "" }).success).toBe(false);
});
