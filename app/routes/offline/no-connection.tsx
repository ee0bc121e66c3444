import type { MetaFunction } from "@remix-run/react";
import { visit } from "#app/edge.ts";
import { NoConnection } from "#app/ui/no-connection.tsx";

export const loader = visit(async () => null);

export const meta: MetaFunction = () => [{ title: "You are offline" }];

export default function WithoutConnection() {
  return <NoConnection />;
}
