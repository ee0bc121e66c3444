import { Link, type MetaFunction, useLoaderData, useParams } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import { essaysToGrade } from "#app/domain/learning/quiz/essays.ts";
import { read } from "#app/edge.ts";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Essays to grade" }];

export const loader = read("course.write", async (glance, { params }) => ({
  now: glance.now,
  essays: await essaysToGrade(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
}));

export default function Grading() {
  const { essays, now } = useLoaderData<typeof loader>();
  const { courseSlug, lessonSlug } = useParams();
  const at = `/teach/courses/${courseSlug}/quizzes/${lessonSlug}/grading`;
  return (
    <Card flush>
      <Table
        caption="Essays to grade, the oldest first"
        rows={essays}
        rowKey={({ attemptId, position }) => `${attemptId} ${position}`}
        columns={[
          {
            header: "Learner",
            cell: ({ person, attemptId, position }) => (
              <Link to={`${at}/${attemptId}/${position}`} className="link">
                {person}
              </Link>
            ),
          },
          { header: "Question", cell: ({ question }) => question },
          {
            header: "Handed in",
            align: "end",
            cell: ({ submittedAt }) => <Time at={submittedAt} since={now} />,
          },
        ]}
        empty={
          <Empty icon={CircleCheck} title="Nothing waits to be read">
            Essays appear here as soon as learners hand them in.
          </Empty>
        }
      />
    </Card>
  );
}
