import { operate } from "#app/edge-operator.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { mailboxLetter } from "#tenants/mail/queries.ts";

/** Mail may style itself, unlike our pages; so it is held in a sandbox where nothing runs. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src http: https: data:",
  "font-src http: https: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

export const loader = operate.read(async (desk, { params }) => {
  const { html } = await mailboxLetter(desk, String(params["id"]));
  if (html === null) throw new Refusal("missing", "What the letter said is forgotten.");
  return new Response(html.replace(/<head[^>]*>/i, '$&<base target="_blank">'), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": POLICY,
      "X-Frame-Options": "SAMEORIGIN",
      "Cache-Control": "no-store",
    },
  });
});
