import { setTimeout as pause } from "node:timers/promises";
import { expanded, type Includes } from "./expand.ts";
import { faultsFor } from "./fault.ts";
import { type Form, readForm } from "./form.ts";
import { type Answered, once } from "./idempotency.ts";
import { readParams } from "./params.ts";
import { match, type Route } from "./route.ts";
import { invalid, StripeFailure, stripeError } from "./stripe-error.ts";
import { PLATFORM, type World } from "./world.ts";

/** A request as it came in. */
export type Asked = {
  id: string;
  verb: string;
  path: string;
  query: string;
  body: string;
  headers: Record<string, string | undefined>;
};
type Expanding = { expand?: string[] };
export type Api = { routes: readonly Route[]; includes: Includes };

/** Answers one request to the API; null where the answer is to be lost on its way. */
export async function answer(world: World, api: Api, asked: Asked): Promise<Answered | null> {
  try {
    admit(asked);
    const faults = faultsFor(world, `${asked.verb} ${asked.path}`);
    const kinds = faults.map(({ kind }) => kind);
    if (kinds.includes("rate_limit")) throw tooMany();
    if (kinds.includes("server_error")) throw broken("An unknown error occurred.");
    const delayMs = Math.max(0, ...faults.map((fault) => fault.delayMs));
    const said = await answerOnce(world, api, asked, delayMs);
    return kinds.includes("lose_response") ? null : said;
  } catch (error) {
    return refused(error);
  }
}

function answerOnce(world: World, api: Api, asked: Asked, delayMs: number): Promise<Answered> {
  const account = accountOf(world, asked);
  const key = asked.verb === "POST" ? (asked.headers["idempotency-key"] ?? null) : null;
  const within = { world, account, request: { id: asked.id, key } };
  const fingerprint = `${asked.verb} ${asked.path}?${asked.query}\n${asked.body}`;
  return once(world, key && `${account} ${key}`, fingerprint, async (begin) => {
    if (delayMs > 0) await pause(delayMs);
    return work(api, asked, within, begin);
  });
}

/** The work itself happens in one piece: nothing else happens between its first change and its last. */
function work(
  { routes, includes }: Api,
  asked: Asked,
  within: { world: World; account: string; request: { id: string; key: string | null } },
  begin: () => void,
): Answered {
  const { route, at } = routeOf(routes, asked);
  const { expand = [], ...params } = readParams(route.rules, formOf(asked)) as Expanding;
  begin();
  try {
    const said = route.answer({ ...within, at, params: params as never });
    return { status: 200, body: expanded(within, said, expand, includes) };
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): Answered {
  if (error instanceof StripeFailure) return { status: error.status, body: error.body };
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: broken(`The stand-in itself failed: ${said}`).body };
}

function routeOf(routes: readonly Route[], { verb, path }: Asked) {
  const fitting = match(routes, path);
  const [first] = fitting.filter(({ found }) => found.verb === verb);
  if (first) return { route: first.found, at: first.at };
  if (fitting.length > 0)
    throw stripeError(404, "invalid_request_error", {
      message: `Unrecognized request URL (${verb}: ${path}).`,
    });
  throw stripeError(501, "api_error", {
    code: "not_implemented",
    message: `The local Stripe does not know ${verb} ${path}.`,
  });
}

function formOf({ verb, query, body }: Asked): Form {
  const text = verb === "POST" ? [query, body].filter(Boolean).join("&") : query;
  return readForm(text);
}

const KEY = /^(?:Bearer|Basic) (.+)$/;

function admit({ headers }: Asked): void {
  const [, sent] = KEY.exec(headers["authorization"] ?? "") ?? [];
  if (!sent)
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.",
    );
  const key = headers["authorization"]?.startsWith("Basic")
    ? (Buffer.from(sent, "base64").toString().split(":")[0] ?? "")
    : sent;
  if (!/^(sk|rk)_test_\w{8,}$/.test(key))
    throw unauthorized(`Invalid API Key provided: ${key.slice(0, 8)}****`);
  const version = headers["stripe-version"];
  if (version !== undefined && !/^\d{4}-\d{2}-\d{2}(\.\w+)?$/.test(version))
    throw invalid(`Invalid Stripe API version: ${version}`);
}

function accountOf(world: World, { headers }: Asked): string {
  const named = headers["stripe-account"];
  if (named === undefined || named === PLATFORM) return PLATFORM;
  if (world.accounts.get(PLATFORM)?.get("account")?.has(named)) return named;
  throw stripeError(403, "invalid_request_error", {
    code: "account_invalid",
    message: `The provided key does not have access to account '${named}' (or that account does not exist).`,
  });
}

const unauthorized = (message: string) => stripeError(401, "invalid_request_error", { message });
const tooMany = () =>
  stripeError(429, "invalid_request_error", {
    code: "rate_limit",
    message: "Request rate limit exceeded.",
  });
const broken = (message: string) => stripeError(500, "api_error", { message });
