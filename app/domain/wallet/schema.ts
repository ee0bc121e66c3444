import { z } from "zod";

export const EarnTokens = z
  .object({ personId: z.uuid(), objectId: z.uuid() })
  .meta({ id: "wallet.earn-tokens", title: "Earn tokens" });
export type EarnTokens = z.output<typeof EarnTokens>;
