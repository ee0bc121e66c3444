import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BookOpen } from "lucide-react";
import { coursesOnOffer } from "#app/domain/learning/courses-on-offer.ts";
import { visit } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { CourseGrid } from "#app/ui/course-grid.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useWord } from "#app/ui/locale-context.tsx";
import { useRoot } from "#app/ui/use-root.ts";

export const loader = visit(
  async (glance) => {
    if (glance.tenant.kind === "platform") throw redirect("/tenants");
    const { cards } = await coursesOnOffer(glance);
    return { courses: cards.slice(0, 6) };
  },
  { at: "both" },
);

export default function Home() {
  const { brand, person } = useRoot();
  const { courses } = useLoaderData<typeof loader>();
  return (
    <>
      <section className="flex max-w-3xl flex-col items-start gap-5 py-6 sm:py-12">
        <h1 className="text-3xl">{brand.name}</h1>
        <p className="text-ink-muted text-lg">
          {brand.tagline ||
            "Courses to take at your own pace, kept where you left off, on every device."}
        </p>
        <div className="flex flex-wrap gap-3">
          <LinkButton to="/courses" kind="primary" size="lg">
            See all courses
          </LinkButton>
          {person && (
            <LinkButton to="/learn" size="lg">
              Continue learning
            </LinkButton>
          )}
        </div>
      </section>
      <section aria-labelledby="new" className="mt-8 flex flex-col gap-5">
        <h2 id="new" className="text-xl">
          New in the {useWord("academy", "academy")}
        </h2>
        {courses.length > 0 ? (
          <CourseGrid courses={courses} level={3} />
        ) : (
          <Empty icon={BookOpen} title="The first course is being prepared" level={3}>
            Come back soon; it will stand here.
          </Empty>
        )}
      </section>
    </>
  );
}
