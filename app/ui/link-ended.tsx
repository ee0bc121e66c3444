import type { ReactNode } from "react";

type LinkEndedProps = Readonly<{
  /** How to get a new one. */
  children: ReactNode;
}>;

/** A one-time link that does not work any more. */
export const LinkEnded = ({ children }: LinkEndedProps) => (
  <>
    <h1 className="text-2xl">This link has ended</h1>
    <p className="text-ink-muted">
      It was used already, a newer one has taken its place, or its time is over.
    </p>
    {children}
  </>
);
