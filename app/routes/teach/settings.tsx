import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useCallback, useRef } from "react";
import { categoriesInUse, draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { saveCourse } from "#app/domain/learning/authoring/save-course.ts";
import { SaveCourse } from "#app/domain/learning/authoring/schema.ts";
import { markdownOfHtml } from "#app/domain/learning/markdown/markdown-of-html.ts";
import { read, write } from "#app/edge.ts";
import { written } from "#app/kernel/price.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CourseFields } from "#app/ui/course-fields.tsx";
import { Form } from "#app/ui/form.tsx";
import { SaveLight } from "#app/ui/save-light.tsx";
import { useDraftSave } from "#app/ui/use-draft-save.ts";

export const meta: MetaFunction = () => [{ title: "Settings of the course" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { description: html, ...course } = await draftSettings(
    glance,
    String(params["courseSlug"]),
  );
  const { currency } = glance.tenant;
  const price = written(course.priceMinor, course.priceCurrency ?? currency);
  const description = course.descriptionSource ?? markdownOfHtml(html);
  return { course, description, price, currency, categories: await categoriesInUse(glance) };
});

export const action = write(SaveCourse, saveCourse);

export default function CourseSettings() {
  const { course } = useLoaderData<typeof loader>();
  return <Settings key={course.slug} />;
}

function Settings() {
  const { course, ...fields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const around = useRef<HTMLDivElement>(null);
  const at = `/teach/courses/${course.slug}`;
  const nothing = useCallback(() => {}, []);
  const { state, refusal } = useDraftSave(around, `${at}/settings/save`, course.revision, nothing);
  return (
    <div ref={around} className="max-w-xl">
      <Form
        answer={refusal ? { fields: refusal.fields } : answer}
        className="flex flex-col gap-5"
        label="Settings"
      >
        {answer?.done && (
          <Banner tone="success" title="Saved." live>
            Learners see it when you publish.
          </Banner>
        )}
        {state === "stale" && (
          <Banner
            tone="warning"
            title="The settings were changed elsewhere since you opened them"
            live
          >
            Load the page again to see them. What you typed last is not kept.
          </Banner>
        )}
        <input type="hidden" name="revision" value={course.revision} />
        <CourseFields course={course} {...fields} />
        <div className="flex flex-wrap items-center gap-4">
          <Button pendingLabel="Saving…">Save</Button>
          <SaveLight state={state} />
          {course.version === 0 && (
            <LinkButton to={`${at}/address`}>Address: /courses/{course.slug}</LinkButton>
          )}
        </div>
      </Form>
    </div>
  );
}
