/** What an author may add to a course, and what each is for. */
export const LESSON_KINDS = {
  text: { label: "Text", description: "Written here: headings, code, pictures, callouts." },
  link: { label: "Link", description: "A page elsewhere, with a few words on why to read it." },
  video: { label: "Video", description: "A film with captions, and words to go with it." },
  file: { label: "File", description: "Something to take along, such as slides or a template." },
  scorm: {
    label: "Package (SCORM)",
    description: "Pages of their own, made with an authoring tool; they say when they are done.",
  },
  quiz: { label: "Quiz", description: "Questions that are scored, and a mark to pass." },
} as const;
export type LessonKind = keyof typeof LESSON_KINDS;

/** Where a course stands, as its author reads it. */
export const COURSE_STATES = {
  draft: { label: "Draft", tone: "neutral" },
  submitted: { label: "In review", tone: "warning" },
  published: { label: "On sale", tone: "success" },
  withdrawn: { label: "Withdrawn", tone: "danger" },
} as const;

/** What was decided about a course. */
export const STEP_WORDS = {
  submitted: "Sent in for review",
  recalled: "Taken back from review",
  "sent-back": "Sent back to the author",
  published: "Published",
  withdrawn: "Withdrawn from the catalog",
  appealed: "Appealed against the withdrawal",
  upheld: "The withdrawal was upheld",
  relisted: "Put back into the catalog",
} as const;
export type Step = keyof typeof STEP_WORDS;
