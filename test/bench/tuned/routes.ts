import type { RouteConfig, RouteConfigEntry } from "@remix-run/route-config";
import product from "../../../app/routes.ts";
import hello from "../stock/routes.ts";

/** The hello pages among all the product's own. */
export default [
  ...under("../stock", await hello),
  ...under("../../../app", await product),
] satisfies RouteConfig;

function under(folder: string, routes: RouteConfigEntry[]): RouteConfigEntry[] {
  return routes.map(({ children, ...route }) => ({
    ...route,
    file: `${folder}/${route.file}`,
    ...(children && { children: under(folder, children) }),
  }));
}
