import type { z } from "zod";

/** Something that happened, in the past tense, and the facts that others may act upon. */
export type EventKind<F> = Readonly<{ name: string; facts: z.ZodType<F> }>;

/** Declares a kind of event: its name for ever, and the shape of its facts. */
export const event = <F>(name: string, facts: z.ZodType<F>): EventKind<F> => ({ name, facts });
