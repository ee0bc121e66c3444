import type { CourseCardView } from "#app/domain/learning/queries.ts";
import { CourseCard } from "#app/ui/course-card.tsx";
import { KeptList } from "#app/ui/kept-markup.tsx";

type CourseGridProps = Readonly<{
  courses: readonly (CourseCardView & Readonly<{ done?: number }>)[];
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
          price={course.price}
          rating={course.rating}
          level={level}
        />
      ))
    }
  </KeptList>
);
