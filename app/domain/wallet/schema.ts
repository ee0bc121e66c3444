import { z } from "zod";

export const EarnTokens = z
  .object({ personId: z.uuid(), objectId: z.uuid() })
  .meta({ id: "wallet.earn-tokens", title: "Earn tokens" });
export type EarnTokens = z.output<typeof EarnTokens>;

export const TakeBackTokens = z
  .object({
    personId: z.uuid(),
    courseId: z.uuid(),
    objectIds: z.array(z.uuid()),
    since: z.date(),
  })
  .meta({ id: "wallet.take-back-tokens", title: "Take tokens back" });
export type TakeBackTokens = z.output<typeof TakeBackTokens>;
