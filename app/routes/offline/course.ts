import { courseToKeep } from "#app/domain/learning/offline/course-to-keep.ts";
import { read } from "#app/edge.ts";

/** A course of the reader's, as their device keeps it. */
export const loader = read("course.study", async (glance, { params }) =>
  Response.json(await courseToKeep(glance, String(params["courseSlug"])), {
    headers: { "Cache-Control": "private, no-store" },
  }),
);
