import { z } from "zod";

const moment = z.string();

/** What the academy knew when a dispute was opened: who bought what, and what became of it. Moments are in ISO 8601. */
export const Evidence = z.object({
  buyer: z.object({ name: z.string(), email: z.string(), since: moment }),
  order: z.object({
    id: z.string(),
    placedAt: moment,
    currency: z.string(),
    total: z.string(),
    card: z.string().nullable(),
    told: z.record(z.string(), z.unknown()),
  }),
  terms: z.array(z.object({ number: z.int(), acceptedAt: moment })),
  lines: z.array(
    z.object({
      line: z.int(),
      title: z.string(),
      total: z.string(),
      refunded: z.string(),
      courses: z.array(
        z.object({
          title: z.string(),
          enrolledAt: moment.nullable(),
          lastOpenedAt: moment.nullable(),
          completedAt: moment.nullable(),
          lessonsDone: z.array(z.object({ title: z.string(), at: moment })),
          certificates: z.array(z.object({ number: z.string(), at: moment })),
        }),
      ),
    }),
  ),
  signIns: z.array(
    z.object({ at: moment, address: z.string().nullable(), agent: z.string().nullable() }),
  ),
});
export type Evidence = z.output<typeof Evidence>;
