import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";

export type KnownRoute = Readonly<{
  id: string;
  path: string;
  params: readonly string[];
  hasAction: boolean;
  hasLoader: boolean;
}>;

/** Every address of the built product, with the names of its parameters. */
export async function everyRoute(): Promise<KnownRoute[]> {
  const build: ServerBuild = await import(
    /* @vite-ignore */ pathToFileURL(resolve("build/server/index.js")).href
  );
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : build.routes[id];
    return route ? [pathOf(route.parentId), route.path].filter(Boolean).join("/") : "";
  };
  return Object.values(build.routes).flatMap((route) => {
    if (!route || route.id === "root" || (!route.path && !route.index)) return [];
    const path = `/${pathOf(route.id)}`;
    const params = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
    const { action, loader } = route.module;
    return [{ id: route.id, path, params, hasAction: Boolean(action), hasLoader: Boolean(loader) }];
  });
}
