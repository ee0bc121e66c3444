import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { written } from "#app/domain/learning/authoring/price.ts";
import { categoriesInUse, draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { saveCourse } from "#app/domain/learning/authoring/save-course.ts";
import { SaveCourse } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { CourseFields } from "#app/ui/course-fields.tsx";
import { Form } from "#app/ui/form.tsx";

export const meta: MetaFunction = () => [{ title: "Settings of the course" }];

export const loader = read("course.write", async (glance, { params }) => {
  const course = await draftSettings(glance, String(params["courseSlug"]));
  const { currency } = glance.tenant;
  const price = written(course.priceMinor, course.priceCurrency ?? currency);
  return { course, price, currency, categories: await categoriesInUse(glance) };
});

export const action = write(SaveCourse, saveCourse, {
  goTo: ({ courseSlug }, { params }) =>
    courseSlug === params["courseSlug"] ? undefined : `/teach/courses/${courseSlug}/settings`,
});

export default function CourseSettings() {
  const { course, price, currency, categories } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Form answer={answer} className="flex max-w-xl flex-col gap-5">
      {answer?.done && (
        <Banner tone="success" title="Saved." live>
          Learners see it when you publish.
        </Banner>
      )}
      <input type="hidden" name="revision" value={course.revision} />
      <CourseFields course={course} price={price} currency={currency} categories={categories} />
      <div>
        <Button pendingLabel="Saving…">Save</Button>
      </div>
    </Form>
  );
}
