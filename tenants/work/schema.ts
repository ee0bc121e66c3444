import { z } from "zod";

export const DoAgain = z
  .object({
    id: z.uuid(),
    because: z
      .string({ error: "Give the reason." })
      .trim()
      .min(3, "Give the reason; the academy's administrators will read it.")
      .max(500, "Use at most 500 characters."),
  })
  .meta({ id: "work.do-again", title: "Do work again that was given up" });
export type DoAgain = z.output<typeof DoAgain>;
