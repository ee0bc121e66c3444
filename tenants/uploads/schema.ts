import { z } from "zod";
import { PURPOSES, type Purpose } from "./purposes.ts";

const keys = Object.keys(PURPOSES) as [Purpose, ...Purpose[]];

/** The file's own name: its last part, without what would mean something in a header or a path. */
const Name = z
  .string()
  .transform((name) => (name.split(/[\\/]/).at(-1) ?? "").replaceAll(/[\p{Cc}"]/gu, "").trim())
  .pipe(
    z.string().min(1, "The file needs a name.").max(200, "Use a name of at most 200 characters."),
  );

export const BeginUpload = z
  .object({
    purpose: z.enum(keys, { error: "Nothing here takes such a file." }),
    name: Name,
    size: z.coerce.number().int().min(1, "The file is empty. Choose one with something in it."),
  })
  .meta({ id: "uploads.begin-upload", title: "Begin to send a file" });
export type BeginUpload = z.output<typeof BeginUpload>;
