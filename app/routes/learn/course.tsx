import { redirect } from "@remix-run/node";
import { resumePoint } from "#app/domain/learning/queries.ts";
import { read } from "#app/edge.ts";

export const loader = read("course.study", async (glance, { params }) => {
  const slug = String(params["courseSlug"]);
  return redirect(`/learn/${slug}/${await resumePoint(glance, slug)}`);
});
