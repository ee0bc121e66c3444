/** What is counted against a license, and what makes it count. */
export const METERS = {
  "active-learners": {
    label: "Active learners",
    countsWhen: "a person enrolls in a course or completes a lesson, once per calendar month (UTC)",
  },
  certificates: {
    label: "Certificates",
    countsWhen: "a certificate is issued; one that is reissued under a new name counts once",
  },
} as const;

export type Meter = keyof typeof METERS;
