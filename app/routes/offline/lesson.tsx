import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { lessonMedia } from "#app/domain/learning/lesson-media.ts";
import { lessonPage } from "#app/domain/learning/queries.ts";
import { watchingOf } from "#app/domain/learning/watching/watching-of.ts";
import { read } from "#app/edge.ts";
import { SavedLesson } from "#app/ui/saved-lesson.tsx";

export const loader = read("course.study", async (glance, { params }) => {
  const page = await lessonPage(glance, String(params["courseSlug"]), String(params["lessonSlug"]));
  const media = await lessonMedia(glance, page.step.id);
  const { needed } = await watchingOf(glance, page.step.id);
  return { ...page, media, isWatched: needed !== null, savedAt: glance.now };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.text.title ?? "" }];

/** A lesson as a device keeps it. */
export default function Saved() {
  return <SavedLesson {...useLoaderData<typeof loader>()} />;
}
