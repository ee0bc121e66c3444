import type { ComponentProps } from "react";
import { CourseGrid } from "#app/ui/course-grid.tsx";

type CourseShelfProps = Readonly<{ title: string }> &
  Required<Pick<ComponentProps<typeof CourseGrid>, "courses" | "under">>;

/** Some courses under one heading; nothing at all without a course. */
export const CourseShelf = ({ title, courses, under }: CourseShelfProps) =>
  courses.length > 0 && (
    <section className="mb-10 flex flex-col gap-4">
      <h2 className="text-lg">{title}</h2>
      <CourseGrid courses={courses} under={under} level={3} />
    </section>
  );
