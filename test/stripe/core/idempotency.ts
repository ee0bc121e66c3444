import { invalid, stripeError } from "./stripe-error.ts";
import type { World } from "./world.ts";

/** What was answered under a key, and to which request. */
export type Kept = { asked: string; status: number; body: unknown; at: number };
export type Answered = { status: number; body: unknown; replayed?: boolean };

const KEPT_MS = 24 * 3600 * 1000;
/** Keys of requests that are being worked on now. */
const busy = new WeakMap<World, Set<string>>();

/**
 * Answers once per key, as https://docs.stripe.com/api/idempotent_requests says: the same request again is answered
 * the same, errors included; another request under the same key is refused, and so is one that comes at the same time.
 * An answer is kept only of work that was begun: `work` says so by calling `begin`.
 */
export async function once(
  world: World,
  key: string | null,
  asked: string,
  work: (begin: () => void) => Promise<Answered>,
): Promise<Answered> {
  if (key === null) return work(() => {});
  if (key.length > 255) throw invalid("Idempotency keys are at most 255 characters long.");
  const earlier = world.kept.get(key);
  if (earlier && Date.now() - earlier.at < KEPT_MS) {
    if (earlier.asked !== asked) throw otherRequest(key);
    return { status: earlier.status, body: earlier.body, replayed: true };
  }
  const now = busy.get(world) ?? new Set();
  busy.set(world, now);
  if (now.has(key)) throw sameTime(key);
  now.add(key);
  let begun = false;
  try {
    const { status, body } = await work(() => {
      begun = true;
    });
    if (begun) world.kept.set(key, { asked, status, body, at: Date.now() });
    return { status, body };
  } finally {
    now.delete(key);
  }
}

const shownKey = (key: string) => key.slice(key.indexOf(" ") + 1);

const otherRequest = (key: string) =>
  stripeError(400, "idempotency_error", {
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${shownKey(key)}' if you meant to execute a different request.`,
  });

const sameTime = (key: string) =>
  stripeError(409, "idempotency_error", {
    code: "idempotency_key_in_use",
    message: `There is currently another in-progress request using this Idempotent Key '${shownKey(key)}'. Please try again later.`,
  });
