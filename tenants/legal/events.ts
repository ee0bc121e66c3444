import { z } from "zod";
import { event } from "#app/kernel/event.ts";
import { LEGAL_KINDS } from "./words.ts";

/** A legal page has a new wording. */
export const legalPublished = event(
  "legal.legal-published",
  z.object({ kind: z.enum(LEGAL_KINDS), number: z.int() }),
);

/** Somebody agreed to a wording of the terms. */
export const termsAccepted = event(
  "legal.terms-accepted",
  z.object({ personId: z.uuid(), number: z.int() }),
);
