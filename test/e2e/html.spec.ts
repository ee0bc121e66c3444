import { get } from "node:http";
import type { Cookie } from "@playwright/test";
import { PAGES } from "#test/support/browser-pages.ts";
import { expect, test } from "#test/support/browser-town.ts";
import { faultsOf } from "#test/ui/rendered.ts";

for (const { name, who, to, status = 200 } of PAGES) {
  test(`${name}: the server sends valid HTML`, async ({ town }) => {
    const page = await town.tab(who);
    const answer = await sent(to(town), await page.context().cookies());
    await page.close();
    expect(answer.status, to(town)).toBe(status);
    expect(await faultsOf(answer.html)).toEqual([]);
  });
}

/** What the server sends, before any script has run. Node cannot look up names that only browsers know. */
function sent(address: string, cookies: readonly Cookie[]) {
  const { host, port, hostname, pathname, search } = new URL(address);
  const mine = cookies.filter(({ domain }) => domain === hostname);
  const cookie = mine.map(({ name, value }) => `${name}=${value}`).join("; ");
  return new Promise<{ status: number | undefined; html: string }>((resolve, reject) => {
    const options = { port, path: pathname + search, headers: { host, cookie } };
    get({ hostname: "127.0.0.1", ...options }, async (response) => {
      let html = "";
      for await (const chunk of response.setEncoding("utf8")) html += chunk;
      resolve({ status: response.statusCode, html });
    }).on("error", reject);
  });
}
