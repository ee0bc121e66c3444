import { type RouteConfig, route } from "@remix-run/route-config";

export default [
  route("hello", "hello.tsx"),
  route("hello/again", "hello.tsx", { id: "hello-again" }),
] satisfies RouteConfig;
