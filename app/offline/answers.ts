import { answered, isNoMore, PATIENCE_MS } from "./ask-academy.ts";
import { forgetReading, keptOf, lookOf } from "./device.ts";
import { coursesOf, dropLessons, lessonsOf, NO_CONNECTION } from "./keep.ts";
import { lookAgain } from "./keep-courses.ts";
import { leavingFor } from "./leaving-for.ts";
import { isWaiting, unsent } from "./outbox.ts";
import { currentReader, heardFrom, readerIn } from "./reader.ts";
import { pageNow, withShelf } from "./saved-page.ts";
import { noteFinished, outbox, sendFinished } from "./send-finished.ts";
import { spanOf } from "./span-of.ts";
import { lessonAt, pageOfTurn, type Way } from "./way-of.ts";
import type { FetchAsked } from "./worker-scope.ts";

/** A form is not given up as soon as a page: what it says may have arrived. */
const FORM_PATIENCE_MS = 2 * PATIENCE_MS;

/** What was finished goes first, so that the page that is asked for knows of it; for so long it may wait. */
const SENDING_MS = 3_000;

/** How each kind of request is answered. */
export const ANSWERS: Readonly<Record<Way, (event: FetchAsked) => Promise<Response>>> = {
  page: answerPage,
  turn: answerTurn,
  discovery: answerDiscovery,
  finish: answerFinish,
  leave: answerLeave,
  asset: answerAsset,
  media: answerMedia,
};

/** The page as the academy draws it; without a connection its saved copy, and else the page that says so. */
async function answerPage(event: FetchAsked): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const reader = await currentReader();
  if (reader) await sendFirst(reader);
  const saved = reader ? await savedPage(reader, pathname) : null;
  try {
    const answer = await live(event, saved !== null);
    await contact(event, answer, pathname, reader);
    return answer;
  } catch (error) {
    const page = saved ?? (await noConnection(reader));
    if (page) return page;
    throw error;
  }
}

/** Only where there is something else to show is the academy given up while it may still answer. */
const live = ({ request }: FetchAsked, isSaved: boolean): Promise<Response> =>
  isSaved ? answered(fetch(request), PATIENCE_MS) : fetch(request);

async function sendFirst(reader: string): Promise<void> {
  if (unsent(await outbox(), reader).length === 0) return;
  const sent = sendFinished(reader).catch(() => undefined);
  await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, SENDING_MS))]);
}

async function savedPage(reader: string, pathname: string): Promise<Response | null> {
  const page = await (await keptOf(reader)).match(pathname);
  const place = lessonAt(pathname);
  if (!page || !place) return null;
  const { course, lesson } = place;
  const kept = (await lessonsOf(reader)).find(
    (one) => one.course === course && one.slug === lesson,
  );
  const html = pageNow(await page.text(), {
    isWaiting: isWaiting(await outbox(), { reader, course, lesson }),
    hasMedia: kept?.hasMedia ?? false,
  });
  return new Response(html, { headers: page.headers });
}

async function noConnection(reader: string | null): Promise<Response | null> {
  const page = await (await lookOf()).match(NO_CONNECTION);
  if (!page) return null;
  const [courses, lessons] = reader
    ? await Promise.all([coursesOf(reader), lessonsOf(reader)])
    : [[], []];
  const html = withShelf(await page.text(), courses, lessons);
  return new Response(html, { headers: page.headers });
}

/** Before a page is shown to somebody else, or to nobody, nothing of whoever read before is left. */
async function contact(
  event: FetchAsked,
  answer: Response,
  pathname: string,
  before: string | null,
): Promise<void> {
  if (readerIn(answer) !== before) await heardFrom(answer);
  event.waitUntil(afterContact(answer, pathname));
}

/** The academy was there: who reads, whether this lesson is still theirs, and what else there is to do. */
async function afterContact(answer: Response, pathname: string): Promise<void> {
  const reader = await heardFrom(answer);
  if (!reader) return;
  const place = isNoMore(answer) ? lessonAt(pathname) : null;
  if (place) {
    const lessons = await lessonsOf(reader);
    const gone = lessons.filter(
      ({ course, slug }) => course === place.course && slug === place.lesson,
    );
    await dropLessons(reader, gone);
  }
  await lookAgain(reader);
}

/** What the router of an open page asks for. Without a connection it leaves for the page as a browser would. */
async function answerTurn(event: FetchAsked): Promise<Response> {
  const page = pageOfTurn(event.request.url);
  try {
    const reader = await currentReader();
    const saved = reader ? await savedPage(reader, page) : null;
    const answer = await live(event, saved !== null);
    await contact(event, answer, page, reader);
    return answer;
  } catch {
    return leavingFor(page, "turn");
  }
}

/** Which routes there are. Without a connection the router is told to leave for the page as a browser would. */
async function answerDiscovery({ request }: FetchAsked): Promise<Response> {
  return fetch(request).catch(
    () => new Response(null, { status: 204, headers: { "X-Remix-Reload-Document": "true" } }),
  );
}

/** The reader says that a lesson is finished: to the academy, or else to this device, which tells it later. */
async function answerFinish({ request }: FetchAsked): Promise<Response> {
  const isTurn = new URL(request.url).pathname.endsWith(".data");
  const reader = await currentReader();
  const place = lessonAt(new URL(request.url).pathname);
  const kept = reader && place ? await savedLesson(reader, place) : undefined;
  if (!reader || !kept?.finishes) return fetch(request);
  try {
    return await answered(fetch(request), FORM_PATIENCE_MS);
  } catch {
    const { course, slug, title } = kept;
    await noteFinished({ reader, course, lesson: slug, title });
    const page = `/learn/${course}/${slug}`;
    return isTurn
      ? leavingFor(page, "form")
      : Response.redirect(new URL(page, request.url).href, 303);
  }
}

const savedLesson = async (
  reader: string,
  { course, lesson }: Readonly<{ course: string; lesson: string }>,
) => (await lessonsOf(reader)).find((one) => one.course === course && one.slug === lesson);

/** Somebody signs out: what they have finished goes first, and then nothing that they have saved is left. */
async function answerLeave({ request }: FetchAsked): Promise<Response> {
  const reader = await currentReader();
  if (reader) await sendFirst(reader);
  const answer = await fetch(request);
  if (answer.type === "opaqueredirect" || answer.status === 202) await forgetReading();
  return answer;
}

/** What never changes under its address, and what a saved page shows. */
async function answerAsset({ request }: FetchAsked): Promise<Response> {
  const { pathname } = new URL(request.url);
  const look = await lookOf();
  const known = (await look.match(request)) ?? (await inKept(request.url));
  if (known) return known;
  const answer = await fetch(request);
  // A page loads the typefaces that its letters need: which these are nobody knows before.
  if (answer.ok && pathname.endsWith(".woff2")) await look.put(request, answer.clone());
  return answer;
}

async function inKept(address: string): Promise<Response | undefined> {
  const reader = await currentReader();
  return reader ? (await keptOf(reader)).match(address) : undefined;
}

/** A film or a file, from this device where it is kept. */
async function answerMedia({ request }: FetchAsked): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const known = await inKept(origin + pathname);
  return known ? spanOf(known, request.headers.get("Range")) : fetch(request);
}
