import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { z } from "zod";
import { ensureFeature } from "#app/domain/billing/ensure-feature.ts";
import type { FeatureKey } from "#app/domain/billing/features.ts";
import { forgetFrame } from "#app/domain/identity/queries.ts";
import { markLines } from "#app/kernel/log.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { noteCommand } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import { redacted } from "#tenants/redacted.ts";
import type { Permission } from "#tenants/role.ts";
import { type Glance, inGlance, inScope, type Scope } from "#tenants/scope.ts";
import type { Person, Tenant, Visitor } from "#tenants/tenant.ts";

export type Anyone = Person | Visitor;
export type Work<A extends Anyone, T> = (glance: Glance<A>, args: LoaderFunctionArgs) => Promise<T>;

/** A loader for everyone: find out who asks, open a scope that cannot write, answer. */
export function visit<T>(work: Work<Anyone, T>, options: Options = {}) {
  return (args: LoaderFunctionArgs): Promise<T> => answering(() => looking(args, work, options));
}

/** The same for whoever answers refusals in words of their own: they stay thrown as they are. */
export async function looking<T>(
  args: LoaderFunctionArgs,
  work: Work<Anyone, T>,
  options: Options = {},
): Promise<T> {
  const { tenant, actor } = args.context;
  ensureOpen(tenant, options);
  return inGlance(tenant, await actor(), async (glance) => {
    if (options.opens) await ensureFeature(glance, options.opens);
    return work(glance, args);
  });
}

/** A loader for people who have signed in and whose roles open the door; others are sent to sign in. */
export function read<T>(
  permission: Permission | "signed-in",
  work: Work<Person, T>,
  options: Options = {},
) {
  return visit(async (glance, args) => {
    const actor = signedIn(glance.actor, args.request);
    if (permission !== "signed-in") ensureMay(glance, permission);
    return work({ ...glance, actor }, args);
  }, options);
}

type Options = Readonly<{
  /** On whose hosts the page exists: an academy's (unless said otherwise), the platform's own, or both. */
  at?: "academy" | "platform" | "both";
  /** Whether the page stays open to its people while the tenant is suspended. */
  whileSuspended?: boolean;
  /** What the plan of whoever asks must open. */
  opens?: FeatureKey;
}>;

type WriteOptions<T> = Options &
  Readonly<{
    /** Where to go when it is done; without it the page is shown again with the outcome. */
    goTo?: (done: T, args: ActionFunctionArgs) => string | Response | undefined;
  }>;

type Prepared<S extends z.ZodType, I> = Readonly<{
  /** What must be known before the transaction begins, because it takes time or must outlast a refusal. */
  prepare: (input: z.output<S>, args: ActionFunctionArgs) => Promise<I>;
}>;

type Command<A extends Anyone, I, T> = (scope: Scope<A>, input: I) => Promise<T>;

/** A command takes what its schema gives or, where it is prepared, what that makes of it. */
type Write<A extends Anyone> = {
  <S extends z.ZodType, T>(
    schema: S,
    command: Command<A, z.output<S>, T>,
    options?: WriteOptions<T> & Readonly<{ prepare?: never }>,
  ): Action<T>;
  <S extends z.ZodType, T, I>(
    schema: S,
    command: Command<A, I, T>,
    options: WriteOptions<T> & Prepared<S, I>,
  ): Action<T>;
};

type Action<T> = (args: ActionFunctionArgs) => Promise<Answered<T>>;
type Answered<T> = Response | ReturnType<typeof data<Answer<T>>>;

/** What a page hears of its own form: the outcome, or why not, field by field. */
export type Answer<T> = Readonly<{
  done: T | null;
  refused: string | null;
  fields: Fields;
  /** What was typed, without secrets, so that a page without JavaScript keeps it. */
  sent: Fields;
}>;
type Fields = Readonly<Record<string, string>>;

const writer =
  <A extends Anyone>(entitled: (actor: Anyone, request: Request) => A): Write<A> =>
  <S extends z.ZodType, T, I>(
    schema: S,
    command: Command<A, I, T>,
    options: WriteOptions<T> & Partial<Prepared<S, I>> = {},
  ): Action<T> => {
    const name = nameOf(schema);
    return async (args) => {
      const { tenant, actor } = args.context;
      markLines({ command: name });
      return refusing<T>(args.request, async (sent) => {
        ensureOpen(tenant, options);
        const giver = entitled(await actor(), args.request);
        const input = parse(schema, { ...sent, ...args.params });
        // Without `prepare` the compiler has seen to it that the command takes what the schema gives.
        const ready = options.prepare ? await options.prepare(input, args) : (input as I);
        const done = await inScope(tenant, giver, async (scope) => {
          if (options.opens) await ensureFeature(scope, options.opens);
          const outcome = await command(scope, ready);
          await noteCommand(scope, name, redacted(input));
          return outcome;
        });
        forgetFrame(giver);
        return next(done, args, options.goTo);
      });
    };
  };

/**
 * An action: parse what was sent, then let one command decide, in one transaction that also notes
 * the command in the journal. For people who have signed in; `write.byAnyone` is for visitors too.
 */
export const write: Write<Person> & Readonly<{ byAnyone: Write<Anyone> }> = Object.assign(
  writer(signedIn),
  { byAnyone: writer((actor) => actor) },
);

/** The headers of a page whose form may be refused for a while. */
export const answerHeaders: HeadersFunction = ({ actionHeaders, errorHeaders }) => {
  const wait = (errorHeaders ?? actionHeaders).get("Retry-After");
  return wait ? { "Retry-After": wait } : {};
};

function signedIn(actor: Anyone, request: Request): Person {
  if (actor.kind === "person") return actor;
  throw toSignIn(request);
}

/** Reads what was sent as the schema says; refuses with the words of every field that is wrong. */
export function parse<S extends z.ZodType>(schema: S, sent: unknown): z.output<S> {
  if (holdsNul(sent)) throw new Refusal("invalid", "Remove the invisible character U+0000.");
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  const fields = Object.fromEntries(
    read.error.issues.map(({ path, message }) => [path.join("."), message]).reverse(),
  );
  throw new Refusal("invalid", "Please look at the marked fields.", fields);
}

/** PostgreSQL keeps every character but this one. */
const holdsNul = (sent: unknown): boolean =>
  typeof sent === "string"
    ? sent.includes("\0")
    : typeof sent === "object" && sent !== null && Object.values(sent).some(holdsNul);

/** What a form or a JSON body says; a name that comes several times becomes a list. */
async function sentIn(request: Request): Promise<Sent> {
  if (request.headers.get("Content-Type")?.startsWith("application/json")) return request.json();
  const sent: Record<string, unknown> = {};
  const form = await request.formData();
  for (const key of new Set(form.keys())) {
    const values = form.getAll(key);
    sent[key] = values.length > 1 ? values : values[0];
  }
  return sent;
}

/** Turns a refusal into the page's answer and its status; everything else is a bug and stays thrown. */
export async function refusing<T>(
  request: Request,
  work: (sent: Sent) => Promise<Answered<T>>,
): Promise<Answered<T>> {
  const sent = await sentIn(request);
  try {
    return await work(sent);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message: refused, fields } = error;
    return data<Answer<T>>({ done: null, refused, fields, sent: repeatable(sent) }, saying(error));
  }
}

type Sent = Readonly<Record<string, unknown>>;

function repeatable(sent: Sent): Fields {
  const texts = Object.entries(sent).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !/password|secret|token/i.test(entry[0]),
  );
  return Object.fromEntries(texts);
}

function next<T>(
  done: T,
  args: ActionFunctionArgs,
  goTo?: (done: T, args: ActionFunctionArgs) => string | Response | undefined,
) {
  const to = goTo?.(done, args);
  if (to instanceof Response) return to;
  if (to !== undefined) return redirect(to, 303);
  return data<Answer<T>>({ done, refused: null, fields: {}, sent: {} }, { status: 200 });
}

/** Turns a refusal into a thrown answer, which the nearest error boundary draws. */
export async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw data({ code: error.code, message: error.message }, saying(error));
  }
}

/** A refusal's status and, where waiting helps, for how long (RFC 9110, section 10.2.3). */
const saying = ({ status, retryAfterSeconds }: Refusal): ResponseInit => ({
  status,
  ...(retryAfterSeconds && { headers: { "Retry-After": String(retryAfterSeconds) } }),
});

/** Refuses what is not on this kind of host, and an academy that is paused. */
export function ensureOpen(
  tenant: Tenant,
  { at = "academy", whileSuspended = false }: Options,
): void {
  if (at !== "both" && at !== tenant.kind) throw new Refusal("missing", "There is no page here.");
  if (tenant.state === "suspended" && !whileSuspended)
    throw new Refusal(
      "payment_required",
      "This academy is paused. Its administrators can sign in to open it again.",
    );
}

function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const next = request.method === "GET" ? pathname.replace(/\.data$/, "") + search : "/";
  return redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

function nameOf(schema: z.ZodType): string {
  const id = z.globalRegistry.get(schema)?.id;
  if (!id) throw new Error("A schema that an edge uses must name its command: .meta({ id }).");
  return id;
}
