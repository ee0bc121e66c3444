import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { drawnDraft } from "#app/domain/learning/authoring/drawn-draft.ts";
import { publishCourse } from "#app/domain/learning/authoring/publish-course.ts";
import { pendingChanges, publishesAtOnce } from "#app/domain/learning/authoring/queries.ts";
import { PublishCourse } from "#app/domain/learning/authoring/schema.ts";
import { withDrawnDraft } from "#app/draw-draft.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ChangeList } from "#app/ui/change-list.tsx";
import { CheckList } from "#app/ui/check-list.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

export const meta: MetaFunction = () => [{ title: "Publish" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { course, changes } = await pendingChanges(glance, String(params["courseSlug"]));
  const { checks } = await drawnDraft(glance, course.slug);
  return {
    course,
    changes,
    checks,
    atOnce: await publishesAtOnce(glance),
    requestId: randomUUID(),
  };
});

export const action = write(PublishCourse, publishCourse, {
  prepare: withDrawnDraft,
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/history`,
});

export default function Publish() {
  const { course, changes, checks, atOnce, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = `/teach/courses/${course.slug}`;
  const ready = checks.every(({ ok }) => ok);
  const words = atOnce ? PUBLISH : SUBMIT;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card title="Before it is on sale">
        <CheckList checks={checks} at={at} />
      </Card>
      <div className="flex flex-col gap-6">
        {course.version > 0 && (
          <Card title="What changes for learners">
            <ChangeList
              changes={changes}
              otherwise="No lesson is different. New settings are published too."
            />
          </Card>
        )}
        <Card title={words.title} description={words.description}>
          {course.submittedAt && !atOnce ? (
            <Banner
              tone="warning"
              title="It waits to be looked at."
              action={<LinkButton to={`${at}/recall`}>Take it back</LinkButton>}
            />
          ) : (
            <Form
              action={atOnce ? `${at}/publish` : `${at}/submit`}
              answer={answer}
              requestId={requestId}
            >
              <TextField
                name="note"
                label={words.note}
                hint={words.noteHint}
                maxLength={500}
                optional
              />
              <div className="flex flex-wrap items-center gap-3">
                <Button pendingLabel={words.pending}>{words.button}</Button>
                {!ready && <p className="text-ink-muted text-sm">Something is still missing.</p>}
              </div>
            </Form>
          )}
        </Card>
      </div>
    </div>
  );
}

const PUBLISH = {
  title: "Publish",
  description: "Learners see this version from then on. Nobody loses what they have completed.",
  note: "What is new",
  noteHint: "Learners who are in the middle of the course read it.",
  button: "Publish",
  pending: "Publishing…",
};
const SUBMIT = {
  title: "Send in for review",
  description: "Courses are looked at here before they are on sale.",
  note: "A word to whoever looks at it",
  noteHint: "What is new, and what to look at.",
  button: "Send in for review",
  pending: "Sending…",
};
