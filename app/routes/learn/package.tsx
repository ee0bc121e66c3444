import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { playedPackage } from "#app/domain/learning/scorm/queries.ts";
import { read } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PackagePlayer } from "#app/ui/package-player.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const loader = read("course.study", (glance, { params }) =>
  playedPackage(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Package() {
  const played = useLoaderData<typeof loader>();
  const { title, courseTitle, courseSlug, lessonSlug, parts, isDone, score } = played;
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
      {played.isNews && (
        <div className="mb-4">
          <Banner title="This is a newer version of this lesson.">
            It starts from the beginning. What you did in the one before is kept.
          </Banner>
        </div>
      )}
      {played.packageId !== played.newest && (
        <div className="mb-4">
          <Banner
            title="There is a newer version of this lesson."
            action={
              <Form action={`${lesson}/package/renew`}>
                <Button kind="secondary" size="sm">
                  Begin the new one
                </Button>
              </Form>
            }
          >
            You can finish the one that you are in.
          </Banner>
        </div>
      )}
      <PackagePlayer
        key={played.packageId}
        title={title}
        at={`${lesson}/package`}
        parts={parts}
        offer={played.offer}
        onNews={(news) => news.isDone && setDone(true)}
      />
    </>
  );
}
