import { courseToKeep } from "#app/domain/learning/offline/course-to-keep.ts";
import { answerJson } from "#app/edge-api.ts";

/** A course of the reader's, as their device keeps it. */
export const loader = answerJson(
  (glance, { params }) => courseToKeep(glance, String(params["courseSlug"])),
  { opens: "offline.read" },
);
