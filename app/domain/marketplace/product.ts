import { missingCourses } from "#app/domain/learning/joining/missing-courses.ts";
import type { Joining } from "#app/domain/learning/joining/words.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

/** What can be bought by its address: a course, or a path or bundle. */
export type Wanted = Readonly<{ courseSlug: string } | { programSlug: string }>;

/** Something that is sold to this buyer now, at this price. */
export type Product = Readonly<{
  id: string;
  kind: "course" | "program";
  title: string;
  price: bigint;
  currency: string;
  authorId: string | null;
}>;

/** What is wanted, once each; refuses by name whatever this buyer cannot buy, and why. */
export async function productsFor(
  glance: Glance<Person>,
  wishes: readonly Wanted[],
): Promise<Product[]> {
  const found = new Map<string, Product>();
  for (const one of wishes) {
    const product = await productFor(glance, one);
    found.set(product.id, product);
  }
  return [...found.values()];
}

/** What is sold at this address to this buyer; refuses what they cannot buy, and says why. */
export const productFor = (glance: Glance<Person>, wanted: Wanted): Promise<Product> =>
  "courseSlug" in wanted
    ? courseFor(glance, wanted.courseSlug)
    : programFor(glance, wanted.programSlug);

type Row = Readonly<{
  id: string;
  title: string;
  price: bigint | null;
  currency: string | null;
  authorId: string | null;
  isIn: boolean;
  wasTakenOut: boolean;
}>;

async function courseFor(glance: Glance<Person>, slug: string): Promise<Product> {
  const { personId } = glance.actor;
  const [course] = await glance.sql<Row & { joining: Joining | null; isFull: boolean }>`
    select c.id, c.title, c.price_minor as price, c.price_currency as currency, c.author_id as "authorId",
           e.person_id is not null and e.left_at is null as "isIn",
           (e.left_at is not null and e.left_by is not null and e.left_by <> e.person_id) as "wasTakenOut",
           r.joining, coalesce(r.seats <= c.enrollment_count, false) as "isFull"
    from course c
    left join enrollment e on e.course_id = c.id and e.person_id = ${personId}::uuid
    left join enrollment_rule r on r.course_id = c.id
    where c.slug = ${slug} and c.state = 'published'`;
  if (!course) throw new Refusal("missing", "There is no such course on sale.");
  const { title, joining, isFull } = course;
  if (joining === "assigned" || joining === "class")
    throw new Refusal("forbidden", `Its teacher or your class decides who takes ${title}.`);
  if (isFull)
    throw new Refusal("conflict", `Every seat of ${title} is taken. Nothing was charged.`);
  const product = sold(course, "course", personId);
  const missing = await missingCourses(glance, course.id, personId);
  if (missing.length > 0)
    throw new Refusal(
      "conflict",
      `Before ${title}, complete: ${missing.map((one) => one.title).join(", ")}.`,
    );
  return product;
}

async function programFor(glance: Glance<Person>, slug: string): Promise<Product> {
  const { personId } = glance.actor;
  const [program] = await glance.sql<Row>`
    select p.id, p.title, p.price_minor as price, p.price_currency as currency, p.author_id as "authorId",
           m.person_id is not null and m.left_at is null as "isIn",
           (m.left_at is not null and m.left_by is not null and m.left_by <> m.person_id) as "wasTakenOut"
    from program p left join program_member m on m.program_id = p.id and m.person_id = ${personId}::uuid
    where p.slug = ${slug} and p.state = 'published'`;
  if (!program) throw new Refusal("missing", "There is nothing of this name on sale.");
  return sold(program, "program", personId);
}

function sold(row: Row, kind: Product["kind"], personId: string): Product {
  const { id, title, price, currency, authorId, isIn, wasTakenOut } = row;
  if (isIn) throw new Refusal("conflict", `You have ${title} already. Nothing was charged.`);
  if (wasTakenOut)
    throw new Refusal("forbidden", `You were taken out of ${title}. Ask whoever teaches it.`);
  if (authorId === personId) throw new Refusal("forbidden", `${title} is your own.`);
  if (price === null || currency === null)
    throw new Refusal("conflict", `${title} is free: enroll on its page.`);
  return { id, kind, title, price, currency, authorId };
}
