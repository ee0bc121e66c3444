import type { aTenant } from "./world.ts";

export type Offered = Readonly<{
  slug: string;
  title: string;
  state?: string;
  summary?: string;
  keywords?: readonly string[];
  language?: string;
  level?: string | null;
  category?: string | null;
  priceMinor?: bigint | null;
  minutes?: number;
  ratingCount?: number;
  enrollmentCount?: number;
}>;

/** Courses that stand in the catalog, the first of them the newest; those with a rating have three stars. */
export const offer = (
  { setUp }: Awaited<ReturnType<typeof aTenant>>,
  courses: readonly Offered[],
) =>
  setUp(({ db, now }) =>
    db.course.createMany({
      data: courses.map(({ keywords = [], ...course }, at) => ({
        state: "published",
        ...course,
        keywords: [...keywords],
        priceCurrency: course.priceMinor ? "USD" : null,
        ratingSum: 3n * BigInt(course.ratingCount ?? 0),
        publishedAt: new Date(now.getTime() - at * 1_000),
      })),
    }),
  );
