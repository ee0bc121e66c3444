import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { SignOutEverywhere } from "#app/domain/identity/schema.ts";
import { signOutEverywhere } from "#app/domain/identity/sign-out-everywhere.ts";
import { write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { noSessionCookie } from "#app/who-is-asking.ts";

export const meta: MetaFunction = () => [{ title: "Sign out everywhere" }];

export const action = write(SignOutEverywhere, signOutEverywhere, {
  at: "both",
  whileSuspended: true,
  goTo: () => redirect("/sign-in", { status: 303, headers: { "Set-Cookie": noSessionCookie() } }),
});

export default function AccountSignOutEverywhere() {
  return (
    <ConfirmPage
      title="Sign out everywhere?"
      description="Every device is signed out, this one included."
      confirm="Sign out everywhere"
      cancelTo="/account/devices"
      answer={useActionData<typeof action>()}
    />
  );
}
