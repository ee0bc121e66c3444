import { bringCourse } from "#app/bring-course.ts";
import { claimImport } from "#app/domain/learning/importing/claim-import.ts";
import { importAsked } from "#app/domain/learning/importing/events.ts";
import { settleImport } from "#app/domain/learning/importing/settle-import.ts";
import { whenOutside } from "./handle.ts";

export const onImportAsked = whenOutside(importAsked, "learning.bring-course", {
  reserve: (scope, { importId }) => claimImport(scope, importId),
  ask: bringCourse,
  settle: settleImport,
});
