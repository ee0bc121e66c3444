import { expect, test, vi } from "vitest";
import { draftSaver, type SaveOutcome, type SaveState } from "#app/ui/draft-saver.ts";

/** A server that answers when it is told to, and all that the page was told. */
function aServer() {
  const based: number[] = [];
  const told: SaveState[] = [];
  const waiting: ((outcome: SaveOutcome) => void)[] = [];
  const send = (revision: number) => {
    based.push(revision);
    return new Promise<SaveOutcome>((answer) => waiting.push(answer));
  };
  const answers = async (outcome: SaveOutcome) => {
    waiting.shift()?.(outcome);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { based, told, send, answers, tell: (state: SaveState) => told.push(state) };
}

const saved = (revision: number) => ({ kind: "saved", revision }) as const;

test("one save is on its way at a time, and the next is based on it", async () => {
  vi.useFakeTimers();
  const server = aServer();
  const saver = draftSaver(1, server);
  saver.changed();
  vi.runAllTimers();
  saver.changed();
  vi.runAllTimers();
  expect(server.based).toEqual([1]);

  await server.answers(saved(2));
  vi.runAllTimers();
  expect(server.based).toEqual([1, 2]);
  await server.answers(saved(3));

  expect(server.told).toEqual(["unsaved", "saving", "unsaved", "saving", "saved"]);
  expect(saver.isOpen()).toBe(false);
});

test("what could not be sent is sent again until it is kept", async () => {
  vi.useFakeTimers();
  const server = aServer();
  const saver = draftSaver(1, server);
  saver.changed();
  vi.runAllTimers();
  await server.answers({ kind: "unreachable" });
  expect(saver.isOpen()).toBe(true);

  vi.runAllTimers();
  await server.answers(saved(2));

  expect(server.based).toEqual([1, 1]);
  expect(server.told.at(-1)).toBe("saved");
});

test("a stale text waits until somebody has decided, and then follows the newer one", async () => {
  vi.useFakeTimers();
  const server = aServer();
  const saver = draftSaver(1, server);
  saver.changed();
  vi.runAllTimers();
  await server.answers({ kind: "stale" });
  saver.changed();
  vi.runAllTimers();
  expect(server.based).toEqual([1]);

  void saver.follow(7);

  expect(server.based).toEqual([1, 7]);
});
