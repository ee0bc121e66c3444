import type { Answer } from "#app/ui/answer.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { SelectField, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

type ReviewFormProps = Readonly<{
  mine: Readonly<{ rating: number; words: string; state: string }> | null;
  answer: (Answer & Readonly<{ done?: unknown }>) | undefined;
}>;

const STARS = {
  "": "Choose…",
  5: "5 stars: excellent",
  4: "4 stars: good",
  3: "3 stars: fair",
  2: "2 stars: poor",
  1: "1 star: bad",
} as const;

const CHOICES = ["", "5", "4", "3", "2", "1"].map((value) => ({
  value,
  label: STARS[value as keyof typeof STARS],
}));

/** One's own review of a course, to write or to change. */
export const ReviewForm = ({ mine, answer }: ReviewFormProps) => (
  <Card title={mine ? "Your review" : "What do you think of this course?"}>
    <Form answer={answer}>
      {answer?.done ? <Banner tone="success" title="Saved. Thank you." live /> : null}
      {mine?.state === "hidden" && (
        <Banner tone="warning" title="Your review is hidden">
          A moderator has taken it out of the page. It does not count.
        </Banner>
      )}
      <SelectField
        name="rating"
        label="Stars"
        choices={CHOICES}
        defaultValue={mine ? String(mine.rating) : ""}
      />
      <TextArea
        name="body"
        label="In your words"
        hint="Everyone who sees the course can read this. You can change it for 30 days."
        maxLength={5_000}
        defaultValue={mine?.words ?? ""}
        optional
      />
      <div>
        <Button pendingLabel="Saving…">{mine ? "Save" : "Publish the review"}</Button>
      </div>
    </Form>
  </Card>
);
