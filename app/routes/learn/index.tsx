import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { GraduationCap } from "lucide-react";
import { myClasses } from "#app/domain/learning/classes/queries.ts";
import { myStreak, whereToGoOn } from "#app/domain/learning/home/learner-home.ts";
import { recommendedCourses } from "#app/domain/learning/home/recommended-courses.ts";
import { dueCourses } from "#app/domain/learning/joining/queries.ts";
import { myPrograms } from "#app/domain/learning/programs/my-programs.ts";
import { myCourses } from "#app/domain/learning/queries.ts";
import { managedDepartments } from "#app/domain/learning/teams/queries.ts";
import { read } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ContinueCard } from "#app/ui/continue-card.tsx";
import { CourseShelf } from "#app/ui/course-shelf.tsx";
import { DueCourses } from "#app/ui/due-courses.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { MyClasses } from "#app/ui/my-classes.tsx";
import { MyPrograms } from "#app/ui/my-programs.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { StreakCard } from "#app/ui/streak-card.tsx";

export const meta: MetaFunction = () => [{ title: "My learning" }];

export const loader = read("course.study", async (glance) => {
  const [courses, programs, classes, due, next, streak, recommended, managed] = await Promise.all([
    myCourses(glance),
    myPrograms(glance),
    myClasses(glance),
    dueCourses(glance),
    whereToGoOn(glance),
    myStreak(glance),
    recommendedCourses(glance),
    managedDepartments(glance),
  ]);
  return { courses, programs, classes, due, next, streak, recommended, managed };
});

export default function MyLearning() {
  const { courses, programs, classes, due, next, streak, recommended, managed } =
    useLoaderData<typeof loader>();
  const open = courses.filter(({ completedAt }) => !completedAt);
  const finished = courses.filter(({ completedAt }) => completedAt);
  return (
    <>
      <PageHeader
        title="My learning"
        actions={
          <>
            {managed.length > 0 && <LinkButton to="/team">My team</LinkButton>}
            <LinkButton to="/certificates">My certificates</LinkButton>
          </>
        }
      />
      <DueCourses courses={due} />
      <div className="mb-10">
        {courses.length === 0 ? (
          <NothingBegun />
        ) : (
          <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
            {next ? <ContinueCard {...next} /> : <AllDone />}
            <StreakCard {...streak} />
          </div>
        )}
      </div>
      <MyPrograms programs={programs} />
      <MyClasses classes={classes} />
      <CourseShelf title="In progress" courses={open} under="/learn" />
      <CourseShelf title="Completed" courses={finished} under="/learn" />
      {recommended.map(({ because, courses: liked }) => (
        <CourseShelf
          key={because}
          title={because ? `More in ${because}` : "Popular here"}
          courses={liked}
          under="/courses"
        />
      ))}
    </>
  );
}

const NothingBegun = () => (
  <Empty
    icon={GraduationCap}
    title="You have not begun a course yet"
    action={
      <LinkButton to="/courses" kind="primary">
        Find a course
      </LinkButton>
    }
  >
    The courses you enroll in stand here, with the place where you left off.
  </Empty>
);

const AllDone = () => (
  <Empty
    icon={GraduationCap}
    title="You have completed everything you began"
    action={<LinkButton to="/courses">Find the next course</LinkButton>}
  >
    Your courses stay here, to be read again whenever you like.
  </Empty>
);
