type Part = Readonly<{ id: string; canStart: boolean }>;

/**
 * The part that content asks for as it ends (SCORM 2004, adl.nav.request); null where it asks for none, or for one that is not
 * there. Forwards and backwards go by the table of contents.
 */
export function partAsked(parts: readonly Part[], from: string, request: string): string | null {
  const startable = parts.filter(({ canStart }) => canStart);
  const target = /^\{target=(.+)\}(?:choice|jump)$/.exec(request)?.[1];
  if (target !== undefined) return startable.find(({ id }) => id === target)?.id ?? null;
  const at = startable.findIndex(({ id }) => id === from);
  if (at < 0) return null;
  if (request === "continue") return startable[at + 1]?.id ?? null;
  return request === "previous" ? (startable[at - 1]?.id ?? null) : null;
}
