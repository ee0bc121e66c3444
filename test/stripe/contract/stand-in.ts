import Stripe from "stripe";
import { API_VERSION } from "#test/stripe/core/emit.ts";
import { partsOf, serve } from "#test/stripe/core/server.ts";
import { emptyWorld } from "#test/stripe/core/world.ts";
import { RESOURCES } from "#test/stripe/resources/registry.ts";
import { problemsOf } from "#test/stripe/shape/shape.ts";

export const KEY = process.env["STRIPE_TEST_KEY"] ?? "sk_test_localstandin";
/** The same suite speaks to the real test mode when a key for it is given. */
export const REAL = process.env["STRIPE_TEST_KEY"] !== undefined;

/** The unmodified SDK, and behind it a world of its own or the real one. Every answer is held against its declared type. */
export async function standIn(options: { stripeAccount?: string } = {}) {
  const world = emptyWorld("");
  const server = REAL ? null : await serve(world, partsOf(RESOURCES), 0);
  const address = server ? `http://127.0.0.1:${server.port}` : "https://api.stripe.com";
  world.address = address;
  const { protocol, hostname, port } = new URL(address);
  const stripe = new Stripe(KEY, {
    apiVersion: API_VERSION,
    protocol: protocol === "https:" ? "https" : "http",
    host: hostname,
    ...(port && { port }),
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(checkedFetch),
    ...options,
  });
  /** Turns one of the stand-in's controls. */
  const control = async (name: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${address}/_emulator/${name}`, {
      method: body === undefined ? "GET" : "POST",
      body: body === undefined ? null : JSON.stringify(body),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(said));
    return said;
  };
  return { stripe, control, world, address, stop: async () => server?.stop() };
}

/** As `fetch`; an answer of the wrong shape arrives as an error that says what is wrong with it. */
const checkedFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  const problems = problemsOf(await answer.clone().json());
  if (problems.length === 0) return answer;
  const message = `The shape is wrong: ${problems.join("; ")}`;
  return Response.json({ error: { type: "invalid_request_error", message } }, { status: 400 });
};
