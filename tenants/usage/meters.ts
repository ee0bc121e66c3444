/** What is counted against a license, and what makes it count. */
export const METERS = {
  "active-learners": {
    label: "Active learners",
    countsWhen: "a person enrolls in a course or completes a lesson, once per calendar month (UTC)",
  },
} as const;

export type Meter = keyof typeof METERS;
