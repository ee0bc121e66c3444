/** The ways in which a request is answered where there may be no connection. */
export type Way = "page" | "turn" | "discovery" | "finish" | "leave" | "asset" | "media";

type Asked = Readonly<{ method: string; url: string; mode: string; destination: string }>;

const LESSON = /^\/learn\/([^/]+)\/([^/]+?)(?:\.data)?$/;

/**
 * How this request of the academy's own pages is answered; null where the browser asks by itself, as if nobody stood in
 * between: every form but the one that finishes a lesson and those that sign out.
 */
export function wayOf(asked: Asked, origin: string): Way | null {
  const { origin: where, pathname } = new URL(asked.url);
  if (where !== origin) return null;
  if (asked.method === "POST") return isOfPage(asked) ? wayOfForm(pathname) : null;
  return asked.method === "GET" ? wayOfReading(asked, pathname) : null;
}

function wayOfForm(pathname: string): Way | null {
  if (/^\/(sign-out|account\/sign-out-everywhere)(\.data)?$/.test(pathname)) return "leave";
  return LESSON.test(pathname) ? "finish" : null;
}

function wayOfReading(asked: Asked, pathname: string): Way | null {
  if (pathname.startsWith("/held/")) return "media";
  if (isNavigation(asked)) return "page";
  if (pathname.endsWith(".data")) return "turn";
  if (pathname === "/__manifest") return "discovery";
  return /^\/(assets|files|brand)\/|^\/brand\.css$/.test(pathname) ? "asset" : null;
}

const isNavigation = ({ mode, destination }: Asked): boolean =>
  mode === "navigate" && destination === "document";

/** A form that is sent by the browser, or by the router of an open page. */
const isOfPage = (asked: Asked): boolean =>
  isNavigation(asked) || new URL(asked.url).pathname.endsWith(".data");

type Place = Readonly<{ course: string; lesson: string }>;

/** The lesson at this address, by the names it has there; null when there is something else. */
export function lessonAt(pathname: string): Place | null {
  const [, course, lesson] = LESSON.exec(pathname) ?? [];
  return course && lesson ? { course, lesson } : null;
}

/** The page for which the router of an open page has asked (Remix: single fetch), with its query. */
export function pageOfTurn(url: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete("_routes");
  const path = pathname.replace(/\.data$/, "");
  const query = searchParams.toString();
  return (path === "/_root" ? "/" : path) + (query && `?${query}`);
}
