import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "#app/kernel/log.ts";
import { pageOf } from "#app/server/page-text.ts";
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
          page.pipe(whole((text) => resolve(pageOf(text, { status, headers }))));
        },
        onShellError: reject,
        onError: (error) => log.error({ error: String(error) }, "a page could not be drawn"),
      },
    );
  });
}

/** Collects what is written to it, and tells when that is all. */
function whole(tell: (text: string) => void): Writable {
  const parts: Buffer[] = [];
  return new Writable({
    write(part: Buffer, _, done) {
      parts.push(part);
      done();
    },
    final(done) {
      tell(Buffer.concat(parts).toString());
      done();
    },
  });
}

/** Faults of loaders and actions are ours to know of; what the client aborted is not a fault. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  log.error({ error: message, stack }, "a loader or an action failed");
}
