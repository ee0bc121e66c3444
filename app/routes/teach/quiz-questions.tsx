import { Link, type MetaFunction, useLoaderData, useParams } from "@remix-run/react";
import { ClipboardList } from "lucide-react";
import { quizDesk } from "#app/domain/learning/quiz/quiz-desk.ts";
import { QUESTION_KIND_HINTS, QUESTION_KINDS } from "#app/domain/learning/quiz/words.ts";
import { read } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Table } from "#app/ui/table.tsx";

export const meta: MetaFunction = () => [{ title: "Questions" }];

export const loader = read("course.write", (glance, { params }) =>
  quizDesk(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
);

export default function QuizQuestions() {
  const { questions, rules } = useLoaderData<typeof loader>();
  const { courseSlug, lessonSlug } = useParams();
  const at = `/teach/courses/${courseSlug}/quizzes/${lessonSlug}`;
  if (!rules)
    return (
      <Empty
        icon={ClipboardList}
        title="Set the rules first"
        action={
          <LinkButton to={`${at}/rules`} kind="primary">
            Set up the quiz
          </LinkButton>
        }
      >
        How many attempts, how long, and the mark to pass. You can change them later.
      </Empty>
    );
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <Card title="Questions" flush>
        <Table
          caption="Questions of this quiz"
          rows={questions}
          rowKey={({ id }) => id}
          columns={[
            {
              header: "Question",
              cell: ({ id, prompt }) => (
                <Link to={`${at}/questions/${id}`} className="link line-clamp-2 break-words">
                  {prompt}
                </Link>
              ),
            },
            { header: "Kind", cell: ({ kind }) => QUESTION_KINDS[kind] },
            { header: "Points", align: "end", cell: ({ points }) => points },
            { header: "Answers", align: "end", cell: ({ answers }) => answers },
            {
              header: "Remove",
              quiet: true,
              cell: ({ id }) => (
                <LinkButton to={`${at}/questions/${id}/remove`} size="sm">
                  Remove
                </LinkButton>
              ),
            },
          ]}
          empty={
            <Empty icon={ClipboardList} title="No question yet" level={3}>
              Choose a kind below to write the first one.
            </Empty>
          }
        />
      </Card>
      <Card title="Add a question">
        <ul className="grid gap-3 sm:grid-cols-2">
          {Object.entries(QUESTION_KINDS).map(([kind, label]) => (
            <li key={kind} className="border-line rounded-md border px-4 py-3 text-sm">
              <Link to={`${at}/questions/new?kind=${kind}`} className="link font-medium">
                {label}
              </Link>
              <p className="text-ink-muted mt-0.5">
                {QUESTION_KIND_HINTS[kind as keyof typeof QUESTION_KINDS]}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
