import type { z } from "zod";

/** The promise between whoever asks for work and whoever does it: ids, never rows. */
export type Job<P> = Readonly<{ name: string; payload: z.ZodType<P> }>;

/** Declares a kind of work: its name for ever, and the shape of its payload. */
export const job = <P>(name: string, payload: z.ZodType<P>): Job<P> => ({ name, payload });
