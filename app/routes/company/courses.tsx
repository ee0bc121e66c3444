import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { changeReview } from "#app/domain/learning/authoring/change-review.ts";
import { reviewQueue } from "#app/domain/learning/authoring/queries.ts";
import { ChangeReview } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { WaitingCourses } from "#app/ui/waiting-courses.tsx";

export const meta: MetaFunction = () => [{ title: "Courses" }];

export const loader = read("course.moderate", reviewQueue);

export const action = write(ChangeReview, changeReview);

const CHOICES = [
  {
    value: "at-once",
    label: "Authors publish at once",
    description: "A course is on sale as soon as its author says so.",
  },
  {
    value: "first",
    label: "Courses are looked at first",
    description: "An administrator reads every new version before learners see it.",
  },
];

export default function Courses() {
  const { waiting, atOnce, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Courses"
        description="What authors have sent in, and who decides what is on sale."
        actions={
          <>
            <LinkButton to="/teach/reviews">Reported reviews</LinkButton>
            <LinkButton to="/teach">All courses</LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Card title="Waiting for you" flush>
          <WaitingCourses waiting={waiting} now={now} />
        </Card>
        <Card title="Who decides">
          <Form answer={answer}>
            {answer?.done && <Banner tone="success" title="Saved." live />}
            <RadioCards
              name="review"
              label="New courses and new versions"
              choices={CHOICES}
              defaultValue={atOnce ? "at-once" : "first"}
              columns={2}
            />
            <div>
              <Button pendingLabel="Saving…">Save</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
