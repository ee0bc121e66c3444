import { openSession } from "#app/domain/identity/open-session.ts";
import type { Scope } from "#tenants/scope.ts";
import { A_BROWSER } from "./devices.ts";

type Company = { setUp: <T>(work: (scope: Scope) => Promise<T>) => Promise<T> };

/** The cookie of a browser in which this person has signed in. */
export async function cookieFor({ setUp }: Company, personId: string): Promise<string> {
  const { secret } = await setUp((scope) => openSession(scope, personId, A_BROWSER));
  return `__Host-session=${secret}`;
}
