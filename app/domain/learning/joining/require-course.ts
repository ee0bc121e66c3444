import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { linkRequirement } from "./link-requirement.ts";
import type { RequireCourse } from "./schema.ts";
import { taughtCourse } from "./taught-course.ts";

/**
 * The other course, named by its title or its address, is to be completed first. Refuses a circle and names it; two
 * edits that would make one together come one after the other. Requiring it again changes nothing.
 */
export async function requireCourse(scope: Scope<Person>, { courseSlug, required }: RequireCourse) {
  const course = await taughtCourse(scope, courseSlug);
  const other = await courseNamed(scope, required);
  const chain = await linkRequirement(scope, course.id, other.id);
  if (chain) throw await circle(scope, chain);
  return { courseSlug };
}

async function courseNamed({ sql }: Scope, words: string): Promise<{ id: string }> {
  const [found] = await sql<{ id: string }>`
    select id from course where state = 'published' and (slug = ${words} or lower(title) = lower(${words}))
    order by slug = ${words} desc, id limit 1`;
  if (found) return found;
  throw new Refusal("invalid", "Please look at the marked fields.", {
    required: "There is no published course of this name. Choose one from the list.",
  });
}

async function circle({ sql }: Scope, chain: readonly string[]): Promise<Refusal> {
  const titled = await sql<{ id: string; title: string }>`
    select id, title from course where id = any (${[...chain]}::uuid[])`;
  const titles = new Map(titled.map(({ id, title }) => [id, title]));
  const named = chain.map((id) => titles.get(id)).join(" → ");
  return new Refusal("invalid", "Please look at the marked fields.", {
    required: `Nobody could ever begin: ${named}. Take one of these requirements away first.`,
  });
}
