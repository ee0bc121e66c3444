import { expect, test } from "vitest";
import { soakOfTwo } from "./soak.ts";

test("two academies that live at once never meet", async () => {
  const { strangers, misplaced, learners, expected } = await soakOfTwo();
  expect({ strangers, misplaced, learners }).toEqual({
    strangers: 0,
    misplaced: 0,
    learners: [expected, expected],
  });
}, 600_000);
