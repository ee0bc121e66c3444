import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "#app/kernel/log.ts";
import { NonceContext } from "#app/ui/nonce.ts";

export { serve } from "#app/server.ts";

/** Renders the whole page before it is sent, so that a fault is still an error page and not half of one. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const page = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady: () => {
          headers.set("Content-Type", "text/html; charset=utf-8");
          const body = createReadableStreamFromReadable(page.pipe(new PassThrough()));
          resolve(new Response(body, { status, headers }));
        },
        onShellError: reject,
        onError: (error) => log.error({ error: String(error) }, "a page could not be drawn"),
      },
    );
  });
}

/** Faults of loaders and actions are ours to know of; what the client aborted is not a fault. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  log.error({ error: message, stack }, "a loader or an action failed");
}
