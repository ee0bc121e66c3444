/** What tokens were earned for, in the words of a statement. */
export const EARNED_FOR_WORDS: Readonly<Record<string, string>> = {
  "lesson-completed": "A lesson completed",
  "course-completed": "A course completed",
};
