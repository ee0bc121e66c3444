import type { ReactNode } from "react";
import type { Answer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

type LessonFilePageProps = Readonly<{
  title: string;
  course: Readonly<{ slug: string; title: string }>;
  lesson: Readonly<{ id: string; title: string }>;
  answer: Answer | undefined;
  /** The fields of the form. */
  children: ReactNode;
}>;

/** One file of a lesson that is being written: where it is chosen and sent. */
export function LessonFilePage({ title, course, lesson, answer, children }: LessonFilePageProps) {
  const above = `/teach/courses/${course.slug}`;
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6">
      <PageHeader
        title={title}
        breadcrumbs={[
          { to: "/teach", label: "Teaching" },
          { to: above, label: course.title },
          { to: `${above}/lessons/${lesson.id}`, label: lesson.title },
        ]}
      />
      <Card>
        <Form answer={answer} encType="multipart/form-data">
          {children}
          <div className="flex flex-wrap gap-3">
            <Button pendingLabel="Keeping…">Keep it</Button>
            <LinkButton to={`${above}/lessons/${lesson.id}`}>Back to the lesson</LinkButton>
          </div>
        </Form>
      </Card>
    </div>
  );
}
