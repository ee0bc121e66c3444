import { z } from "zod";

export const ImportCourse = z
  .object({
    /** A file in the form itself, or the id of its upload. */
    archive: z.union(
      [z.instanceof(File), z.string().min(1).max(100)],
      "Choose a .zip or .tar.gz file.",
    ),
  })
  .meta({ id: "learning.import-course", title: "Import a course" });
export type ImportCourse = z.output<typeof ImportCourse>;

export const StopImport = z
  .object({ importId: z.uuid("There is no such import.") })
  .meta({ id: "learning.stop-import", title: "Stop an import" });
export type StopImport = z.output<typeof StopImport>;
