import { z } from "zod";

const Sjson = z.object({
  start: z.array(z.number()),
  end: z.array(z.number()),
  text: z.array(z.string()),
});

const HEAD = "WEBVTT\n\n";

/** SubRip captions as WebVTT (https://www.w3.org/TR/webvtt1/), which differ in the sign before the milliseconds. */
export const vttOfSrt = (text: string): string =>
  HEAD +
  text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/(\d{2}:\d{2}:\d{2}),(\d{3})/g, "$1.$2")
    .trim() +
  "\n";

/** The captions of Open edX's own form, whose times are milliseconds, as WebVTT; nothing when it is damaged. */
export function vttOfSjson(text: string): string | undefined {
  const said = Sjson.safeParse(jsonIn(text));
  if (!said.success) return undefined;
  const { start, end, text: lines } = said.data;
  const cues = lines.map(
    (line, at) => `${clock(start[at] ?? 0)} --> ${clock(end[at] ?? 0)}\n${line.trim()}\n`,
  );
  return HEAD + cues.join("\n");
}

function clock(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const part = (of: number, digits: number) => String(of).padStart(digits, "0");
  const [hours, minutes] = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60];
  return `${part(hours, 2)}:${part(minutes, 2)}:${part(Math.floor(whole / 1_000) % 60, 2)}.${part(whole % 1_000, 3)}`;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
