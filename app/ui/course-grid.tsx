import { CourseCard } from "#app/ui/course-card.tsx";
import { KeptList } from "#app/ui/kept-markup.tsx";

type CourseGridProps = Readonly<{
  courses: readonly Readonly<{
    slug: string;
    title: string;
    summary: string;
    minutes: number;
    lessonCount: number;
    done?: number;
  }>[];
  /** Where a card leads: the course's page, or the reader's own place in it. */
  under?: "/courses" | "/learn";
  level?: 2 | 3;
}>;

/** Courses side by side, as many as the page has room for. */
export const CourseGrid = ({ courses, under = "/courses", level = 2 }: CourseGridProps) => (
  <KeptList
    of={courses}
    variant={`${under} ${level}`}
    className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3"
  >
    {() =>
      courses.map((course) => (
        <CourseCard
          key={course.slug}
          to={`${under}/${course.slug}`}
          title={course.title}
          summary={course.summary}
          minutes={course.minutes}
          lessons={course.lessonCount}
          completed={course.done}
          level={level}
        />
      ))
    }
  </KeptList>
);
