/** What tokens were earned for, in the words of a statement. */
export const EARNED_FOR_WORDS: Readonly<Record<string, string>> = {
  "lesson-completed": "A lesson completed",
  "quiz-passed": "A quiz passed at the first try",
  "course-completed": "A course completed",
  "review-written": "A review written",
  "course-refunded": "Taken back: a course was refunded",
};
