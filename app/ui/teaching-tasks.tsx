import { Link } from "@remix-run/react";
import { MessageSquareReply, PenLine, TriangleAlert } from "lucide-react";
import { counted } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type Task = Readonly<{
  kind: "essays" | "withdrawn" | "reviews";
  courseSlug: string;
  course: string;
  lessonSlug: string | null;
  count: number;
}>;

const KINDS = {
  essays: {
    icon: PenLine,
    to: ({ courseSlug, lessonSlug }: Task) =>
      `/teach/courses/${courseSlug}/quizzes/${lessonSlug}/grading`,
    words: (count: number, locale: string) =>
      `${counted(count, "essay waits", "essays wait", locale)} to be read`,
  },
  reviews: {
    icon: MessageSquareReply,
    to: ({ courseSlug }: Task) => `/courses/${courseSlug}/reviews`,
    words: (count: number, locale: string) =>
      `${counted(count, "review has", "reviews have", locale)} no reply yet`,
  },
  withdrawn: {
    icon: TriangleAlert,
    to: ({ courseSlug }: Task) => `/teach/courses/${courseSlug}/publish`,
    words: () => "Taken out of the catalog by a moderator",
  },
} as const;

/** What waits for a teacher, each with the place where it is done; nothing when nothing waits. */
export function TeachingTasks({ tasks }: { tasks: readonly Task[] }) {
  const { locale } = useLocale();
  if (tasks.length === 0) return null;
  return (
    <Card title="Waiting for you" flush>
      <ul className="divide-line divide-y">
        {tasks.map((task) => {
          const { icon: Icon, to, words } = KINDS[task.kind];
          return (
            <li key={to(task)}>
              <Link
                to={to(task)}
                className="hover:bg-sunken flex min-h-14 items-center gap-4 px-5 py-3 sm:px-6"
              >
                <Icon aria-hidden className="text-ink-muted size-5 shrink-0" />
                <span className="min-w-0">
                  <span className="block text-sm font-medium">{words(task.count, locale)}</span>
                  <span className="text-ink-muted block truncate text-sm">{task.course}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
