import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { extraTimes } from "#app/domain/learning/quiz/quiz-results.ts";
import { SetExtraTime } from "#app/domain/learning/quiz/schema.ts";
import { setExtraTime } from "#app/domain/learning/quiz/set-extra-time.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";

export const meta: MetaFunction = () => [{ title: "Extra time" }];

export const loader = read("course.write", async (glance, { params }) => ({
  people: await extraTimes(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
}));

export const action = write(SetExtraTime, setExtraTime);

export default function ExtraTime() {
  const { people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <Form answer={answer}>
        {answer?.done && <Banner tone="success" title="Saved." live />}
        <p className="text-ink-muted text-sm">
          For learners who need it, in every quiz with a time limit. It counts from their next
          attempt on.
        </p>
        <TextField name="email" label="E-mail address of the learner" type="email" />
        <TextField
          name="extraPercent"
          label="Extra time in percent"
          hint="50 makes 30 minutes 45. 0 takes it away."
          type="number"
          min={0}
          max={300}
          defaultValue="25"
        />
        <div>
          <Button pendingLabel="Saving…">Save</Button>
        </div>
      </Form>
      {people.length > 0 && (
        <Card title="Who has extra time" flush>
          <Table
            caption="Who has extra time"
            rows={people}
            rowKey={({ id }) => id}
            columns={[
              { header: "Learner", cell: ({ name }) => name },
              { header: "Address", cell: ({ email }) => email },
              {
                header: "Extra",
                align: "end",
                cell: ({ extraPercent }) => `${extraPercent}%`,
              },
            ]}
          />
        </Card>
      )}
    </div>
  );
}
