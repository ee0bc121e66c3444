import { randomBytes } from "node:crypto";

/** An id for a choice or a step: eight letters or digits that tell nothing of where it stands. */
export const newPartId = (): string =>
  [...randomBytes(8)].map((byte) => (byte % 36).toString(36)).join("");
