import { env } from "#app/kernel/env.ts";

/** Forms that pay end on pages of the payment processor's, whose addresses its own documentation names. */
function payingAt(): string {
  const { stripe } = env();
  if (stripe.kind === "off") return "";
  const base = stripe.apiBase && new URL(stripe.apiBase);
  if (base) return ` ${base.origin} ${base.protocol}//pay.localhost:${base.port}`;
  return " https://checkout.stripe.com https://billing.stripe.com https://connect.stripe.com";
}

/**
 * What every page tells the browser to refuse: script and style that we did not write into this very
 * answer, frames, plugins, forms to elsewhere (CSP Level 3, W3C).
 */
export const securityHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${payingAt()}`,
    "frame-ancestors 'none'",
  ].join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
});
