import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { playedPackage } from "#app/domain/learning/scorm/queries.ts";
import { read } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PackagePlayer } from "#app/ui/package-player.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const loader = read("course.study", (glance, { params }) =>
  playedPackage(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Package() {
  const { title, courseTitle, courseSlug, lessonSlug, parts, isDone, score } =
    useLoaderData<typeof loader>();
  const [done, setDone] = useState(isDone);
  const course = `/learn/${courseSlug}`;
  const lesson = `${course}/${lessonSlug}`;
  return (
    <>
      <PageHeader
        title={title}
        description={score === null ? undefined : `Your score: ${Math.round(score * 100)}%`}
        breadcrumbs={[
          { to: course, label: courseTitle },
          { to: lesson, label: "About this lesson" },
        ]}
      />
      {done && (
        <div className="mb-4">
          <Banner
            tone="success"
            live
            title="This lesson is complete."
            action={<LinkButton to={lesson}>Go on</LinkButton>}
          />
        </div>
      )}
      <PackagePlayer
        title={title}
        at={`${lesson}/package`}
        parts={parts}
        onNews={(news) => news.isDone && setDone(true)}
      />
    </>
  );
}
