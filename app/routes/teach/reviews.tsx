import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import { reportedReviews } from "#app/domain/learning/reviews/queries.ts";
import { read } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stars } from "#app/ui/stars.tsx";

export const meta: MetaFunction = () => [{ title: "Reported reviews" }];

export const loader = read("course.moderate", async (glance) => ({
  reviews: await reportedReviews(glance),
}));

export default function ReportedReviews() {
  const { reviews } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <div className="-mb-6">
        <PageHeader
          title="Reported reviews"
          description="A review that you hide leaves the page and the average. One that you keep stands."
          breadcrumbs={[{ to: "/teach", label: "Teaching" }]}
        />
      </div>
      {reviews.length === 0 && (
        <Empty icon={CircleCheck} title="Nothing to look at">
          Reviews that somebody reports wait here for you.
        </Empty>
      )}
      {reviews.map(({ id, course, person, rating, words, reasons }) => (
        <Card key={id} title={`${person} on ${course}`}>
          <div className="flex flex-col gap-4 text-sm">
            <Stars rating={rating} />
            {words && <p className="break-words whitespace-pre-line">{words}</p>}
            <div>
              <p className="font-medium">Reported because</p>
              <ul className="list-disc ps-5">
                {reasons.map((reason) => (
                  <li key={reason}>{reason || "The reason was erased."}</li>
                ))}
              </ul>
            </div>
            <Form id={id} action={`/teach/reviews/${id}/settle`}>
              <TextField
                name="reason"
                label="Why it is hidden"
                hint="Only needed to hide it."
                maxLength={500}
                optional
              />
              <div className="flex flex-wrap gap-3">
                <Button name="verdict" value="keep" kind="secondary">
                  Keep
                </Button>
                <Button name="verdict" value="hide" kind="danger">
                  Hide
                </Button>
              </div>
            </Form>
          </div>
        </Card>
      ))}
    </div>
  );
}
