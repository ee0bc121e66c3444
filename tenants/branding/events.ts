import { z } from "zod";
import { event } from "#app/kernel/event.ts";

/** Visitors see another look; `copyOf` names the version that was gone back to. */
export const brandPublished = event(
  "branding.brand-published",
  z.object({ number: z.int(), copyOf: z.int().nullable() }),
);
