import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { countCoupon } from "#app/domain/billing/coupons/count-coupon.ts";
import { createCoupon } from "#app/domain/billing/coupons/create-coupon.ts";
import { endCoupon } from "#app/domain/billing/coupons/end-coupon.ts";
import { holdCoupon } from "#app/domain/billing/coupons/hold-coupon.ts";
import { releaseCoupon } from "#app/domain/billing/coupons/release-coupon.ts";
import { aCoupon, aPurchase } from "#test/support/coupons.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const admin = await acme.admin();
const amara = await acme.learner();

const usesOf = async (couponId: string) =>
  (await acme.setUp(({ db }) => db.coupon.findFirst({ where: { id: couponId } })))?.uses;

test("a code is found however it is typed, in its own academy only", async () => {
  const { code } = await admin.does(createCoupon, aCoupon({ code: "Summer 26" }));
  for (const typed of [code, "summer26", " SUMMER-26 ", "ｓｕｍｍｅｒ２６"]) {
    const { terms } = await amara.does(holdCoupon, aPurchase(amara, typed));
    expect(terms).toMatchObject({ kind: "percent", percent: 10 });
  }
  const globex = await aTenant("Globex");
  const stranger = await globex.learner();
  const purchase = aPurchase(stranger, code);
  await expect(stranger.does(holdCoupon, purchase)).rejects.toMatchObject({ code: "missing" });
});

test("four hundred who want one of a hundred uses get exactly a hundred", {
  timeout: 60_000,
}, async () => {
  const { couponId, code } = await admin.does(createCoupon, aCoupon({ most: 100 }));
  const queue = Array.from({ length: 400 }, () => aPurchase(amara, code));
  const outcomes: boolean[] = [];
  const buyer = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const wanted = next;
      outcomes.push(
        await amara.does(holdCoupon, wanted).then(
          () => true,
          () => false,
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: 16 }, buyer));
  expect(outcomes.filter(Boolean)).toHaveLength(100);
  expect(await usesOf(couponId)).toBe(100);
});

test("nobody has a use more than one person may, however many tabs are open", async () => {
  const { couponId, code } = await admin.does(createCoupon, aCoupon({ mostPerPerson: 2 }));
  const tabs = Array.from({ length: 8 }, () => amara.does(holdCoupon, aPurchase(amara, code)));
  const done = await Promise.allSettled(tabs);
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  const kofi = await acme.learner();
  await kofi.does(holdCoupon, aPurchase(kofi, code));
  expect(await usesOf(couponId)).toBe(3);
});

test("one purchase holds one use, gives it back once, and is counted once", async () => {
  const { couponId, code } = await admin.does(createCoupon, aCoupon({ most: 1 }));
  const purchase = aPurchase(amara, code);
  await amara.does(holdCoupon, purchase);
  await amara.does(holdCoupon, purchase);
  expect(await usesOf(couponId)).toBe(1);
  await amara.does(releaseCoupon, purchase);
  await amara.does(releaseCoupon, purchase);
  expect(await usesOf(couponId)).toBe(0);
  await amara.does(holdCoupon, purchase);
  await amara.does(countCoupon, purchase);
  await amara.does(countCoupon, purchase);
  await amara.does(releaseCoupon, purchase);
  expect(await usesOf(couponId)).toBe(1);
  await expect(amara.does(holdCoupon, purchase)).rejects.toMatchObject({ code: "conflict" });
});

test("what is paid after it was given up counts beside whoever had it since", async () => {
  const { couponId, code } = await admin.does(createCoupon, aCoupon({ most: 1 }));
  const [slow, quick] = [aPurchase(amara, code), aPurchase(amara, code)];
  await amara.does(holdCoupon, slow);
  await amara.does(releaseCoupon, slow);
  await amara.does(holdCoupon, quick);
  await amara.does(countCoupon, slow);
  expect(await usesOf(couponId)).toBe(2);
});

test("another code instead gives the first one back", async () => {
  const first = await admin.does(createCoupon, aCoupon());
  const second = await admin.does(
    createCoupon,
    aCoupon({ kind: "fixed", percent: "", amount: "5" }),
  );
  const purchase = aPurchase(amara, first.code);
  await amara.does(holdCoupon, purchase);
  const { terms } = await amara.does(holdCoupon, { ...purchase, code: second.code });
  expect(terms).toMatchObject({ kind: "fixed", minor: 500n });
  expect([await usesOf(first.couponId), await usesOf(second.couponId)]).toEqual([0, 1]);
});

test("a coupon is for what was chosen, and one for everything is for no plan", async () => {
  const chosen = await admin.does(createCoupon, aCoupon({ scope: "chosen", items: ["plan:pro"] }));
  const all = await admin.does(createCoupon, aCoupon());
  const pro = { id: "1", kind: "plan", itemId: "pro" } as const;
  const course = { id: "2", kind: "course", itemId: randomUUID() } as const;
  const buy = (code: string, lines: (typeof pro | typeof course)[]) =>
    amara.does(holdCoupon, { ...aPurchase(amara, code), lines });
  const { terms } = await buy(chosen.code, [pro, course]);
  expect([terms.appliesTo("1"), terms.appliesTo("2")]).toEqual([true, false]);
  expect((await buy(all.code, [pro, course])).terms.appliesTo("1")).toBe(false);
  await expect(buy(all.code, [pro])).rejects.toThrow("not for these");
  await expect(buy(chosen.code, [course])).rejects.toThrow("not for these");
});

test("a coupon of dates holds on its days, where the academy is", async () => {
  const day = (shift: number) =>
    new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  const dated = async (startsOn: string, endsOn: string) => {
    const { code } = await admin.does(createCoupon, aCoupon({ startsOn, endsOn }));
    return amara.does(holdCoupon, aPurchase(amara, code));
  };
  await dated(day(-1), day(1));
  await expect(dated("", day(-2))).rejects.toThrow("is over");
  await expect(dated(day(2), "")).rejects.toThrow("not valid yet");
});

test("a coupon that was ended is nobody's, and its code may be given again", async () => {
  const { couponId, code } = await admin.does(createCoupon, aCoupon({ code: "WELCOME" }));
  await expect(admin.does(createCoupon, aCoupon({ code: "welcome" }))).rejects.toThrow(
    "Another coupon",
  );
  await admin.does(endCoupon, { couponId });
  await expect(amara.does(holdCoupon, aPurchase(amara, code))).rejects.toThrow("no such coupon");
  await admin.does(createCoupon, aCoupon({ code: "welcome" }));
});

test("the same form makes one coupon and is told the same code", async () => {
  const form = aCoupon();
  const [one, two] = await Promise.all([
    admin.does(createCoupon, form),
    admin.does(createCoupon, form),
  ]);
  expect(two).toEqual(one);
  await expect(amara.does(createCoupon, aCoupon())).rejects.toMatchObject({ code: "forbidden" });
});

test("a code is kept nowhere in words", async () => {
  const { code, couponId } = await admin.does(createCoupon, aCoupon());
  const [row] = await acme.setUp(
    ({ sql }) =>
      sql<{ text: string }>`select c::text as text from coupon c where id = ${couponId}::uuid`,
  );
  expect(row?.text).not.toContain(code.replace("-", ""));
  expect(row?.text).not.toContain(code);
});
