import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { linkAsked } from "./events.ts";
import { openLink } from "./open-link.ts";

type Asked = Readonly<{ purpose: "sign-in" | "reset"; email: string; next?: string | undefined }>;

/**
 * A worker will mail a link that signs in or resets the password, if somebody active has this address. Whether
 * somebody has is not looked at here, so neither the answer nor its time can tell.
 */
export async function askForLink(scope: Scope, { purpose, email, next = "/" }: Asked) {
  const { linkId } = await openLink(scope, { purpose, email });
  await announce(scope, linkAsked, { linkId, next });
  return { email };
}
