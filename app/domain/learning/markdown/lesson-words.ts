/** The names that a callout or a disclosure goes by when its author gave it none. */
export const CALLOUTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    objectives: "Objectives",
    questions: "Questions",
    keypoints: "Key points",
    callout: "Note",
    prereq: "Prerequisites",
    checklist: "Checklist",
    discussion: "Discussion",
    testimonial: "Testimonial",
    challenge: "Challenge",
    caution: "Caution",
  }),
);

export const DISCLOSURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    solution: "Solution",
    answer: "Answer",
    hint: "Hint",
    spoiler: "More",
    tab: "Option",
  }),
);

/** What stands above a block of code. A language that is not here goes by its own name. */
export const CODE_LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    output: "Output",
    error: "Error",
    warning: "Warning",
    source: "Code",
    bash: "Shell",
    sh: "Shell",
    console: "Shell",
    shell: "Shell",
    csv: "CSV",
    css: "CSS",
    html: "HTML",
    javascript: "JavaScript",
    js: "JavaScript",
    json: "JSON",
    sql: "SQL",
    typescript: "TypeScript",
    ts: "TypeScript",
    xml: "XML",
    yaml: "YAML",
    yml: "YAML",
  }),
);

export const WORDS = {
  code: "Code",
  table: "Table",
  taskDone: "Done",
  taskOpen: "To do",
  figureMissing: "This figure is not available",
} as const;
