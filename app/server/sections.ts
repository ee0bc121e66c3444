import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";

/** Takes a request to the pages and gives their answer. */
export type Answering = (request: Request, context: AppLoadContext) => Promise<Response>;
type Routes = ServerBuild["routes"];

/**
 * Answers as Remix's own handler does, at a cost that does not grow with the number of routes: Remix
 * matches a request against every route it is given, several times, so each first path segment gets
 * a handler of its own that knows only the routes which such a path can reach.
 */
export function sectionedHandler(build: ServerBuild): Answering {
  const whole = createRequestHandler(build, build.mode);
  const sections = new Map<string, Answering>();
  for (const name of sectionNames(build.routes)) {
    sections.set(name, createRequestHandler(viewOf(build, name), build.mode));
  }
  const elsewhere = createRequestHandler(viewOf(build, null), build.mode);

  return (request, context) => {
    const name = sectionOf(new URL(request.url).pathname);
    if (name === "__manifest") return whole(request, context);
    return (sections.get(name) ?? elsewhere)(request, context);
  };
}

/** The first segment of a path as Remix compares it: decoded, without `.data`, in lower case. */
export function sectionOf(pathname: string): string {
  const bare = pathname.replace(/\.data$/, "");
  const segment = (bare === "/_root" ? "/" : bare).split("/").find((part) => part !== "") ?? "";
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}

/** The same build as if it had only the routes of this section; its files and its version are unchanged. */
function viewOf(build: ServerBuild, section: string | null): ServerBuild {
  const routes = routesUnder(section, build.routes);
  const known = Object.entries(build.assets.routes).filter(([id]) => id in routes);
  return { ...build, routes, assets: { ...build.assets, routes: Object.fromEntries(known) } };
}

/** The whole path of a route, through all its parents. */
function pathOf(routes: Routes, id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id];
  if (!route) return "";
  return [pathOf(routes, route.parentId), route.path].filter(Boolean).join("/");
}

const firstOf = (routes: Routes, id: string): string => sectionOf(`/${pathOf(routes, id)}`);
const isOpen = (segment: string): boolean => segment.startsWith(":") || segment.startsWith("*");

function sectionNames(routes: Routes): Set<string> {
  const firsts = Object.keys(routes).map((id) => firstOf(routes, id));
  return new Set(firsts.filter((first) => !isOpen(first)));
}

/** The routes that a path with this first segment can reach, and their parents; null means any other segment. */
function routesUnder(section: string | null, routes: Routes): Routes {
  const kept = new Set<string>();
  for (const id of Object.keys(routes)) {
    const first = firstOf(routes, id);
    const reachable = first === section || isOpen(first);
    const isRootOrLeaf =
      id === "root" || !hasChildren(routes, id) || routes[id]?.path !== undefined;
    if (id === "root" || (reachable && isRootOrLeaf)) keepWithParents(routes, id, kept);
  }
  return Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
}

const hasChildren = (routes: Routes, id: string): boolean =>
  Object.values(routes).some((route) => route?.parentId === id);

function keepWithParents(routes: Routes, id: string | undefined, kept: Set<string>): void {
  if (id === undefined || kept.has(id)) return;
  kept.add(id);
  keepWithParents(routes, routes[id]?.parentId, kept);
}
