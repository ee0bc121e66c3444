/**
 * What tells the router of an open page to load this one as a document, in the words of Remix (single fetch, turbo-stream
 * 2): a turn hears of it beside what it asked for, a form instead of its outcome.
 */
export function leavingFor(page: string, asker: "turn" | "form"): Response {
  const first = asker === "turn" ? '["SingleFetchRedirect",1],' : "";
  const key = (at: number): number => at + (first ? 1 : 0);
  const refs = [1, 3, 5, 7, 9].map((at) => `"_${key(at)}":${key(at === 9 ? 6 : at + 1)}`);
  const values = `"redirect",${JSON.stringify(page)},"status",303,"revalidate",false,"reload",true,"replace"`;
  return new Response(`[${first}{${refs.join(",")}},${values}]\n`, {
    status: 202,
    headers: { "Content-Type": "text/x-script", "X-Remix-Response": "yes" },
  });
}
