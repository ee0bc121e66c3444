import type { KeptCourse, KeptLesson } from "./shelf.ts";

/** A saved page as it stands now: what was finished since, and whether its film is here. */
export function pageNow(
  html: string,
  { isWaiting, hasMedia }: Readonly<{ isWaiting: boolean; hasMedia: boolean }>,
): string {
  const finished = isWaiting ? html.replace('data-finished="no"', 'data-finished="waiting"') : html;
  return hasMedia ? finished.replace('data-media="away"', 'data-media="here"') : finished;
}

/** The addresses of what a page shows: pictures, style sheets, and the film or file of a lesson. */
export function partsIn(html: string, withMedia: boolean): readonly string[] {
  const found = [...html.matchAll(/\s(?:src|href)="(\/[^"]+)"/g)]
    .map(([, address = ""]) => address.replaceAll("&amp;", "&"))
    .filter((address) => PART.test(address) || (withMedia && address.startsWith("/held/")));
  return [...new Set(found)];
}

const PART = /^\/(assets|files|brand)\/[^?]*$|^\/brand\.css(\?|$)/;

/** What is saved, in the place that the page for lost connections leaves for it. */
export function withShelf(
  html: string,
  courses: readonly KeptCourse[],
  lessons: readonly KeptLesson[],
): string {
  const shelf = courses
    .map((course) => [course, lessons.filter((lesson) => lesson.course === course.slug)] as const)
    .filter(([, kept]) => kept.length > 0)
    .map(([{ title }, kept]) => shelfOf(title, kept))
    .join("");
  return html.replace('<div id="saved"></div>', () => shelf || NOTHING);
}

const NOTHING =
  '<p class="text-ink-muted">Nothing is saved on this device. Courses that you take can be saved while there is a connection.</p>';

const shelfOf = (title: string, lessons: readonly KeptLesson[]): string =>
  `<section class="border-line bg-surface shadow-raised rounded-lg border p-5 sm:px-6">
<h2 class="text-lg">${escaped(title)}</h2>
<ul class="mt-3 flex flex-col">${lessons.map(lineOf).join("")}</ul>
</section>`;

const lineOf = ({ course, slug, title }: KeptLesson): string =>
  `<li><a class="link inline-flex min-h-10 items-center" href="/learn/${encodeURIComponent(course)}/${encodeURIComponent(slug)}">${escaped(title)}</a></li>`;

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");
