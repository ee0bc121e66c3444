/** Whether a package was gone through, in words. */
export const COMPLETION_WORDS = {
  unknown: "Opened",
  incomplete: "Under way",
  completed: "Complete",
} as const;

/** Whether it was passed, in words; nothing where nobody said. */
export const SUCCESS_WORDS = { unknown: "–", failed: "Not passed", passed: "Passed" } as const;
