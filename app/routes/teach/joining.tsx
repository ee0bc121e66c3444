import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { joiningDesk } from "#app/domain/learning/joining/queries.ts";
import { SetJoining } from "#app/domain/learning/joining/schema.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { JOININGS } from "#app/domain/learning/joining/words.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";

export const meta: MetaFunction = () => [{ title: "Who may join" }];

export const loader = read("course.write", (glance, { params }) =>
  joiningDesk(glance, String(params["courseSlug"])),
);

export const action = write(SetJoining, setJoining);

const CHOICES = Object.entries(JOININGS).map(([value, words]) => ({ value, ...words }));

export default function Joining() {
  const { slug, rule, required } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <Form answer={answer}>
        {answer?.done && (
          <Banner tone="success" title="Saved. It holds from now on." live>
            Whoever is in the course stays in it.
          </Banner>
        )}
        <RadioCards
          name="joining"
          label="Who may join"
          choices={CHOICES}
          defaultValue={rule.joining}
          columns={2}
        />
        <TextField
          name="seats"
          label="Seats"
          hint="When all are taken, others stand in line. Empty: as many as want to."
          type="number"
          min={1}
          optional
          defaultValue={rule.seats ?? ""}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="dueOn"
            label="To be completed by"
            hint="The end of this day, in the academy's time zone."
            type="date"
            optional
            defaultValue={rule.dueOn ?? ""}
          />
          <TextField
            name="dueDays"
            label="Or days after enrolling"
            hint="Each learner has this many days."
            type="number"
            min={1}
            max={3_650}
            optional
            defaultValue={rule.dueDays ?? ""}
          />
        </div>
        <Checkbox
          name="mayLeave"
          label="Learners may leave the course by themselves"
          hint="What they did is kept either way."
          defaultChecked={rule.mayLeave}
        />
        <div>
          <Button pendingLabel="Saving…">Save</Button>
        </div>
      </Form>
      <Card
        title="Required first"
        description="Courses that a learner completes before this one."
        actions={<LinkButton to={`/teach/courses/${slug}/requirements`}>Change</LinkButton>}
      >
        <p className="text-sm">
          {required.length > 0 ? required.map(({ title }) => title).join(", ") : "None."}
        </p>
      </Card>
    </div>
  );
}
