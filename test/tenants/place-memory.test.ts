import { expect, test } from "vitest";
import { type Place, placeMemory } from "#tenants/place-memory.ts";

const NOWHERE: Place = { kind: "nowhere" };
const elsewhere = (tenantId: string): Place => ({ kind: "elsewhere", host: "a.example", tenantId });

/** A directory that counts questions and answers only when it is told to. */
function slowDirectory() {
  const waiting: ((place: Place) => void)[] = [];
  const lookUp = () => new Promise<Place>((resolve) => waiting.push(resolve));
  return { lookUp, waiting, answer: (place: Place) => waiting.shift()?.(place) };
}

const countingDirectory = (place: Place | ((host: string) => Place)) => {
  const asked: string[] = [];
  const lookUp = async (host: string) => {
    asked.push(host);
    return typeof place === "function" ? place(host) : place;
  };
  return { asked, lookUp };
};

test("any number of callers who want the same host at once cost one question", async () => {
  const directory = slowDirectory();
  const memory = placeMemory(directory.lookUp);
  const answers = Array.from({ length: 50 }, () => memory.placeOf("a.example"));
  await Promise.resolve();
  expect(directory.waiting).toHaveLength(1);
  directory.answer(elsewhere("1"));
  expect(new Set(await Promise.all(answers)).size).toBe(1);
});

test("an answer is remembered, and so is a miss", async () => {
  const { asked, lookUp } = countingDirectory((host) =>
    host === "a.example" ? elsewhere("1") : NOWHERE,
  );
  const memory = placeMemory(lookUp);
  for (let time = 0; time < 3; time++) {
    expect(await memory.placeOf("a.example")).toMatchObject({ kind: "elsewhere" });
    expect(await memory.placeOf("b.example")).toEqual(NOWHERE);
  }
  expect(asked).toEqual(["a.example", "b.example"]);
  expect(memory.remembers("b.example")).toBe(true);
  expect(memory.remembers("c.example")).toBe(false);
});

test("a tenant's change forgets its hosts and every miss, and nobody else's hosts", async () => {
  const { asked, lookUp } = countingDirectory((host) =>
    host === "miss.example" ? NOWHERE : elsewhere(host),
  );
  const memory = placeMemory(lookUp);
  const ask = async () => {
    for (const host of ["acme", "globex", "miss.example"]) await memory.placeOf(host);
    return asked.splice(0);
  };
  await ask();
  memory.forget("acme");
  expect(await ask()).toEqual(["acme", "miss.example"]);
  memory.forget();
  expect(await ask()).toEqual(["acme", "globex", "miss.example"]);
});

test("an answer that was on its way while something changed is not kept", async () => {
  const directory = slowDirectory();
  const memory = placeMemory(directory.lookUp);
  const before = memory.placeOf("a.example");
  await Promise.resolve();
  memory.forget("somebody");
  const after = memory.placeOf("a.example");
  await Promise.resolve();
  expect(
    directory.waiting,
    "whoever asks after the change does not get the old answer",
  ).toHaveLength(2);
  directory.answer(NOWHERE);
  expect(await before).toEqual(NOWHERE);
  expect(memory.remembers("a.example")).toBe(false);
  directory.answer(elsewhere("1"));
  expect(await after).toMatchObject({ tenantId: "1" });
  expect(await memory.placeOf("a.example")).toMatchObject({ tenantId: "1" });
});

test("a look-up that fails is tried again by the next caller", async () => {
  let fail = true;
  const memory = placeMemory(async () => {
    if (fail) throw new Error("the database is away");
    return NOWHERE;
  });
  await expect(memory.placeOf("a.example")).rejects.toThrow("away");
  fail = false;
  expect(await memory.placeOf("a.example")).toEqual(NOWHERE);
});

test("no flood of unknown names makes it forget a host or grow", async () => {
  const { asked, lookUp } = countingDirectory((host) =>
    host === "acme" ? elsewhere("1") : NOWHERE,
  );
  const memory = placeMemory(lookUp, 100);
  await memory.placeOf("acme");
  for (let index = 0; index < 1_000; index++) await memory.placeOf(`random-${index}.example`);
  asked.length = 0;
  await memory.placeOf("acme");
  await memory.placeOf("random-0.example");
  expect(asked).toEqual(["random-0.example"]);
});

test("an answer is believed for so long and no longer", async () => {
  const { asked, lookUp } = countingDirectory(NOWHERE);
  const memory = placeMemory(lookUp);
  memory.believeFor(0);
  await memory.placeOf("a.example");
  await memory.placeOf("a.example");
  memory.believeFor(60_000);
  await memory.placeOf("a.example");
  await memory.placeOf("a.example");
  expect(asked).toHaveLength(3);
});
