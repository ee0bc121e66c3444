import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type Answer, type Anyone, looking, type Work } from "#app/edge.ts";
import { log } from "#app/kernel/log.ts";
import { codeOf, Refusal } from "#app/kernel/refusal.ts";
import { wholeAnswer } from "#app/server/whole-answer.ts";

const FAULT = "Something went wrong on our side. Please try again in a minute.";

/**
 * A loader that answers programs: with JSON that nobody may keep or, when the rules say no or something is
 * broken, with a problem document (RFC 9457). Nobody is sent to a page.
 */
export const answerJson =
  (work: Work<Anyone, object>, options?: Parameters<typeof looking>[2]) =>
  async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return jsonOf(await looking(args, work, options), 200, "application/json");
    } catch (error) {
      return problemOf(error, args.context.requestId);
    }
  };

/** What an action answers, to a script on an open page: as JSON with its status. */
export const asJson =
  <T>(action: (args: ActionFunctionArgs) => Promise<Response | Answered<T>>) =>
  async (args: ActionFunctionArgs): Promise<Response> => {
    const answer = await action(args);
    return answer instanceof Response
      ? answer
      : jsonOf(answer.data as object, answer.init?.status ?? 200, "application/json");
  };

/**
 * What an action answers, to a program: its outcome as JSON, or a problem document (RFC 9457). Whoever is not signed in is
 * told so and sent nowhere.
 */
export const asProgram =
  <T>(action: (args: ActionFunctionArgs) => Promise<Response | Answered<Answer<T>>>) =>
  async (args: ActionFunctionArgs): Promise<Response> => {
    try {
      if ((await args.context.actor()).kind !== "person") throw new Refusal("signed_out", SIGN_IN);
      const answer = await action(args);
      if (answer instanceof Response) return answer;
      const { done, refused, fields } = answer.data;
      if (refused === null) return jsonOf(done as object, 200, "application/json");
      throw new Refusal(codeOf(answer.init?.status), refused, { ...fields });
    } catch (error) {
      return problemOf(error, args.context.requestId);
    }
  };

const SIGN_IN = "Sign in first. This address takes the cookie of whoever is signed in.";

type Answered<T> = Readonly<{ data: T; init: ResponseInit | null }>;

function problemOf(error: unknown, requestId: string): Response {
  if (!(error instanceof Refusal)) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    log.error({ error: message, stack }, "an answer for a program failed");
  }
  const { status, code, message, fields, retryAfterSeconds } =
    error instanceof Refusal ? error : { ...BROKEN, message: FAULT };
  const problem = {
    type: "about:blank",
    title: code.replaceAll("_", " "),
    status,
    detail: message,
    instance: `urn:uuid:${requestId}`,
    code,
    ...(Object.keys(fields).length > 0 && { fields }),
  };
  const answer = jsonOf(problem, status, "application/problem+json");
  if (retryAfterSeconds) answer.headers.set("Retry-After", String(retryAfterSeconds));
  return answer;
}

const BROKEN = { status: 500, code: "broken", fields: {}, retryAfterSeconds: undefined } as const;

const jsonOf = (body: object, status: number, type: string): Response =>
  wholeAnswer(Buffer.from(JSON.stringify(body)), {
    status,
    headers: { "Content-Type": type, "Cache-Control": "no-store" },
  });
