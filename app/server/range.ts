import type { Span } from "#tenants/storage/storage.ts";

/**
 * Which bytes a Range header asks for (RFC 9110, section 14): one span, or the whole file when it asks for
 * several, in another unit, or for nothing that can be read; null when there are no such bytes.
 */
export function spanAsked(header: string | undefined, size: number): Span | "whole" | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? "");
  const [first, last] = [asked?.[1] ?? "", asked?.[2] ?? ""];
  if (first === "" && last === "") return "whole";
  if (first === "") return lastBytes(Number(last), size);
  const [from, to] = [Number(first), last === "" ? size - 1 : Number(last)];
  if (last !== "" && to < from) return "whole";
  return from < size ? { from, to: Math.min(to, size - 1) } : null;
}

const lastBytes = (count: number, size: number): Span | null =>
  count > 0 ? { from: Math.max(0, size - count), to: size - 1 } : null;
