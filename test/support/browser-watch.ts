import { createServer } from "node:http";
import type { BrowserContext, Page } from "@playwright/test";

/** A server of an origin that is not ours, and everything that was asked of it. */
export async function startCanary() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end("struck = 1");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, asked, stop: () => server.close() };
}

const isOurs = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol !== "http:" ? protocol !== "https:" : hostname.endsWith(".localhost");
};

/** Everything in this browser that only an attack can have caused, from now on. */
export async function watchFor(context: BrowserContext): Promise<readonly string[]> {
  const struck: string[] = [];
  await context.exposeBinding("tellViolation", ({ page }, what: string) => {
    struck.push(`${page.url()} policy: ${what}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sample } = event;
      const tell = Reflect.get(window, "tellViolation");
      void tell(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on("console", (line) => {
    if (/Content Security Policy|sandboxed|hydrat/i.test(line.text()))
      struck.push(`${line.page()?.url()} console: ${line.text()}`);
  });
  context.on("dialog", (dialog) => {
    struck.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    if (!isOurs(request.url())) struck.push(`request: ${request.url()}`);
  });
  return struck;
}

/** Opens the address, and says what an attack left behind in the page: a script that ran, an element that leads astray. */
export async function openHostile(page: Page, address: string): Promise<readonly string[]> {
  const answer = await page.goto(address, { waitUntil: "load" });
  const status = answer?.status() ?? 0;
  const left = await page.evaluate(traces);
  const cookies = await page.context().cookies();
  if (cookies.some(({ name }) => name.includes("struck"))) left.push("a cookie was set");
  if (status === 0 || status >= 500) left.push(`answered ${status}`);
  return left.map((what) => `${page.url()} ${what}`);
}

/** Runs in the browser. */
function traces(): string[] {
  const words = ["value", "content", "title", "alt", "aria-label"];
  const attributes = [...document.querySelectorAll("*")].flatMap((element) => [
    ...element.attributes,
  ]);
  const active = attributes
    .filter(({ name }) => !words.includes(name))
    .filter(
      ({ name, value }) =>
        /^on/i.test(name) || /^[\s\p{Cc}]*(javascript|vbscript|data:text)/iu.test(value),
    )
    .map(({ ownerElement, name, value }) => `${ownerElement?.tagName} ${name}=${value}`);
  if (Reflect.get(window, "struck") !== undefined) active.push("a script has run");
  return active;
}
