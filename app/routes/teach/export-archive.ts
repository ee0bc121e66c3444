import { Readable } from "node:stream";
import { packedCourse } from "#app/domain/learning/portable/packed-course.ts";
import { read } from "#app/edge.ts";
import { courseArchive } from "#app/export-course.ts";

/** The course in one file, as its author writes it or, with `?edition=published`, as learners see it. */
export const loader = read(
  "course.write",
  async (glance, { params, request }) => {
    const courseSlug = String(params["courseSlug"]);
    const wanted = new URL(request.url).searchParams.get("edition");
    const edition = wanted === "published" ? "published" : "draft";
    const { size, body } = await courseArchive(await packedCourse(glance, courseSlug, edition));
    return new Response(Readable.toWeb(body) as ReadableStream, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Length": String(size),
        "Content-Disposition": `attachment; filename="${courseSlug}-${edition}.zip"`,
        "Cache-Control": "private, no-store",
      },
    });
  },
  { opens: "courses.export" },
);
