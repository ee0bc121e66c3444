import { type Tokens, tokens } from "#app/kernel/tokens.ts";

/** What is earned for what. A tenant may change the amounts, never the keys. */
export const EARNED_FOR = {
  "lesson-completed": tokens(5),
  "quiz-passed": tokens(10),
  "course-completed": tokens(50),
  "review-written": tokens(5),
} as const satisfies Record<string, Tokens>;
export type EarningRule = keyof typeof EARNED_FOR;

/** The most that a person earns in one day of the tenant's time zone. */
const DAILY_CAP = tokens(200);

/** What is still earned today of `amount`, when `earnedToday` has been earned already. */
export function underCap(amount: Tokens, earnedToday: Tokens): Tokens {
  const room = earnedToday >= DAILY_CAP ? 0n : DAILY_CAP - earnedToday;
  return tokens(amount < room ? amount : room);
}
