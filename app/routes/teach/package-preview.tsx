import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { packagePreview } from "#app/domain/learning/scorm/package-preview.ts";
import { read } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PackagePreview } from "#app/ui/package-preview.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const loader = read("course.write", (glance, { params, request }) =>
  packagePreview(
    glance,
    String(params["courseSlug"]),
    String(params["lessonSlug"]),
    new URL(request.url).searchParams.get("part"),
  ),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Preview: ${data?.lesson.title ?? ""}` },
];

export default function PreviewPackage() {
  const { course, lesson, part, parts, address } = useLoaderData<typeof loader>();
  const above = `/teach/courses/${course.slug}`;
  const about = `${above}/preview/${lesson.slug}`;
  return (
    <>
      <PageHeader
        title={lesson.title}
        breadcrumbs={[
          { to: above, label: course.title },
          { to: about, label: "Preview" },
        ]}
      />
      <div className="mb-4">
        <Banner
          title="A preview: nothing that you do here is kept."
          action={<LinkButton to={about}>End the preview</LinkButton>}
        >
          {parts.length > 1 && "Open any part: the order of the package binds learners only."}
        </Banner>
      </div>
      <PackagePreview
        key={part}
        title={lesson.title}
        parts={parts}
        open={part}
        address={address}
        at={`${about}/package`}
      />
    </>
  );
}
