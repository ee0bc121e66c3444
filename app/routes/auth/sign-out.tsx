import { redirect } from "@remix-run/node";
import { endSession } from "#app/domain/identity/end-session.ts";
import { SignOut } from "#app/domain/identity/schema.ts";
import { write } from "#app/edge.ts";
import { noSessionCookie } from "#app/who-is-asking.ts";

export const action = write(SignOut, endSession, {
  at: "both",
  whileSuspended: true,
  goTo: () => redirect("/", { status: 303, headers: { "Set-Cookie": noSessionCookie() } }),
});
