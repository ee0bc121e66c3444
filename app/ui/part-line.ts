const INDENT = ["ps-2", "ps-6", "ps-10", "ps-14"];

const LOOK = {
  button:
    "hover:bg-sunken aria-[current]:bg-primary-soft aria-[current]:text-on-primary-soft flex min-h-11 w-full items-center gap-2 rounded-md pe-2 text-start",
  heading: "text-ink-muted flex items-center gap-2 py-2 font-medium",
} as const;

/** The classes of one line in a package's table of contents: what can be opened, or what only stands there. */
export const partLine = (look: keyof typeof LOOK, depth: number): string =>
  `${LOOK[look]} ${INDENT[Math.min(depth, INDENT.length - 1)]}`;
