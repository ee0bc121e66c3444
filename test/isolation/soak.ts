import { randomUUID } from "node:crypto";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { coursesOnOffer } from "#app/domain/learning/courses-on-offer.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { standingIn } from "#app/domain/learning/queries.ts";
import { earnTokens } from "#app/domain/wallet/earn-tokens.ts";
import { takeCourse } from "#app/take-course.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import { countSubject } from "#tenants/usage/count-subject.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aCourse } from "#test/support/courses.ts";
import { runs } from "#test/support/deep.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

/** More at once would wait for a connection longer than anybody should. */
const AT_ONCE = 25;
const ROUNDS = runs(AT_ONCE);

/**
 * Two academies live through the same at once, all their doings mixed on shared connections. Answers how
 * many rows stand in the wrong academy, and what each of the two sees of itself.
 */
export async function soakOfTwo() {
  const academies = await Promise.all([anAcademy("Acme"), anAcademy("Globex")]);
  const seen: Awaited<ReturnType<typeof aLife>>[] = [];
  for (let round = 0; round < ROUNDS; round += AT_ONCE) {
    const rounds = Array.from({ length: AT_ONCE }, (_, one) => round + one);
    const lives = rounds.flatMap((one) => academies.map((academy) => aLife(academy, one)));
    seen.push(...(await Promise.all(lives)));
  }
  return {
    strangers: seen.filter(({ onlyOwn }) => !onlyOwn).length,
    misplaced: await misplaced(academies.map(({ company }) => company.tenant)),
    learners: await Promise.all(academies.map(({ company }) => learnersOf(company))),
    expected: ROUNDS,
  };
}

type Academy = Awaited<ReturnType<typeof anAcademy>>;

async function anAcademy(name: string) {
  const company = await aTenant(name);
  const title = `Knots of ${company.tenant.slug}`;
  const { course } = await takeCourse(company.tenant, await company.admin(), aCourse(title));
  return { company, courseSlug: course.slug, title };
}

/** Somebody joins, signs in, learns, earns, is counted and written to; every read must be their own academy's. */
async function aLife({ company, courseSlug, title }: Academy, round: number) {
  const { slug } = company.tenant;
  const somebody = await company.learner(`${round}@${slug}.soak`);
  await cookieFor(company, somebody.personId);
  await somebody.does(enrollLearner, { courseSlug });
  await somebody.does(completeLesson, { courseSlug, lessonSlug: "reef-knot" });
  const { personId } = somebody;
  const told = {
    source: "soak",
    eventId: randomUUID(),
    subjectId: personId,
    occurredAt: new Date(),
  };
  await Promise.all([
    company.setUp((scope) =>
      earnTokens(scope, "lesson-completed", { personId, objectId: randomUUID() }),
    ),
    company.setUp((scope) => countSubject(scope, "active-learners", told)),
    company.setUp((scope) =>
      queueLetter(scope, { to: `${round}@${slug}.soak`, subject: slug, html: slug, text: slug }),
    ),
  ]);
  const [{ courses }, { done }] = await Promise.all([
    somebody.sees(coursesOnOffer),
    somebody.sees(standingIn, courseSlug),
  ]);
  return { onlyOwn: courses.length === 1 && courses[0]?.title === title && done === 1 };
}

/** Rows that say in their own words that they are another academy's. */
async function misplaced(
  tenants: readonly Readonly<{ id: string; slug: string }>[],
): Promise<number> {
  const counts = tenants.map(({ id, slug }) =>
    askAs<{ count: string }>(
      "owner",
      `select (select count(*) from person where email like '%@' || $2 || '.soak' and tenant_id <> $1)
            + (select count(*) from mail where subject = $2 and tenant_id <> $1)
            + (select count(*) from course where title like '%' || $2 and tenant_id <> $1)
            + (select count(*) from journal j where j.tenant_id = $1 and j.facts ? 'personId'
               and not exists (select from person p where p.tenant_id = $1 and p.id = (j.facts ->> 'personId')::uuid))
              as count`,
      [id, slug],
    ),
  );
  return (await Promise.all(counts)).reduce((sum, [row]) => sum + Number(row?.count), 0);
}

const learnersOf = ({ setUp }: Academy["company"]): Promise<number> =>
  setUp(({ db }) => db.person.count({ where: { email: { endsWith: ".soak" } } }));
