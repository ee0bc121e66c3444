import type { ReactNode } from "react";

type ProblemProps = Readonly<{
  /** What happened, for the reader. */
  title: string;
  /** Why, if it is known. */
  children?: ReactNode;
  /** What to do next: links or buttons, the best first. */
  next?: ReactNode;
  /** Printed so that the reader can quote it when asking for help. */
  reference?: string | undefined;
}>;

/** A page that could not be given: what happened, what to do next, and a number to quote. */
export function Problem({ title, children, next, reference }: ProblemProps) {
  return (
    <div className="flex max-w-xl flex-col items-start gap-4">
      <h1 className="text-2xl">{title}</h1>
      {children && <div className="text-ink-muted">{children}</div>}
      {next && <div className="mt-2 flex flex-wrap gap-3">{next}</div>}
      {reference && (
        <p className="text-ink-muted mt-4 text-sm">
          If you ask for help, quote <code className="text-ink font-mono">{reference}</code>.
        </p>
      )}
    </div>
  );
}

/**
 * What people read for each answer that is not a page, by HTTP status; 500 for any other. A refusal's own message
 * says it better where there is one.
 */
export function problemWords(status: number): Readonly<{ title: string; text: string }> {
  return WORDS[status] ?? FAULT;
}

const FAULT = {
  title: "Something went wrong on our side",
  text: "Nothing you did caused this, and what you had saved is still there. We have been told. Please try again in a minute.",
};

const WORDS: Readonly<Record<number, typeof FAULT>> = {
  401: {
    title: "Please sign in",
    text: "This page is for people who have signed in. Your session may have ended.",
  },
  402: {
    title: "This needs a payment first",
    text: "The page opens again as soon as the payment has arrived.",
  },
  403: {
    title: "This page is not open to you",
    text: "Your role does not include it. An administrator can change that.",
  },
  404: {
    title: "There is no page here",
    text: "The address may be mistyped, or the page may have been moved or removed.",
  },
  409: {
    title: "This has changed in the meantime",
    text: "Somebody was faster. Load the page again to see how things stand now.",
  },
  410: {
    title: "This link has ended",
    text: "It was used already, or its time is over. Ask for a new one.",
  },
  422: {
    title: "This could not be understood",
    text: "Go back, check what you entered, and send it again.",
  },
  429: {
    title: "That was too often",
    text: "Please wait a few minutes before you try again.",
  },
  503: {
    title: "We will be back in a moment",
    text: "This part is being looked after right now. Please try again in a minute.",
  },
};
