import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { log } from "#app/kernel/log.ts";
import { drawOnce } from "#app/server/draw-once.ts";
import { handoffScript } from "#app/server/handoff-script.ts";
import { wholeAnswer } from "#app/server/whole-answer.ts";
import { DrawContext } from "#app/ui/kept-markup.tsx";
import { NonceContext } from "#app/ui/nonce.ts";

export { serve } from "#app/server.ts";

/**
 * Draws the whole page at once: no page of ours waits for anything while it is drawn, so that a fault is still an
 * error page and not half of one, and nothing is paid for streaming.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream, ...context }: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const drawn = renderToString(
    <NonceContext.Provider value={nonce}>
      <DrawContext.Provider value={drawOnce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </DrawContext.Provider>
    </NonceContext.Provider>,
  );
  // A page without scripts needs nothing to start from.
  const isScripted = context.renderMeta?.didRenderScripts === true;
  const script =
    serverHandoffStream && isScripted ? await handoffScript(serverHandoffStream, nonce) : "";
  headers.set("Content-Type", "text/html; charset=utf-8");
  return wholeAnswer(Buffer.from(withScript(drawn, script)), { status, headers });
}

const END = "</body></html>";

const withScript = (drawn: string, script: string): string =>
  `<!DOCTYPE html>${drawn.slice(0, -END.length)}${script}${END}`;

/** Faults of loaders and actions are ours to know of; what the client aborted is not a fault. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  log.error({ error: message, stack }, "a loader or an action failed");
}
