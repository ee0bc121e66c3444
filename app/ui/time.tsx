import { useLocale } from "#app/ui/locale-context.tsx";

const STYLE = {
  date: { dateStyle: "medium" },
  "long-date": { dateStyle: "long" },
  time: { timeStyle: "short" },
  "date-time": { dateStyle: "medium", timeStyle: "short" },
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type TimeStyle = keyof typeof STYLE;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment the reader's way. The same string on every machine that knows the locale. */
export function formatTime(at: Date, style: TimeStyle, locale: string, timeZone: string): string {
  const key = `${locale} ${timeZone} ${style}`;
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLE[style], timeZone });
  formats.set(key, kept);
  return oneKindOfSpace(kept.format(at));
}

/** ICU versions disagree about the space before "PM"; a page must not differ from its hydration. */
const oneKindOfSpace = (text: string): string => text.replace(/[\u202f\u2009]/gu, "\u00a0");

const STEPS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** How long before or after `now`, in the largest unit that fits: "3 hours ago". */
export function formatSince(at: Date, now: Date, locale: string): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  const text = step
    ? relative.format(Math.trunc(seconds / step[1]), step[0])
    : relative.format(0, "second");
  return oneKindOfSpace(text);
}

type TimeProps = Readonly<{
  at: Date;
  style?: TimeStyle;
  /** Given by the loader, so that server and browser agree: then the time is told relative to it. */
  since?: Date | undefined;
}>;

/** A moment in the tenant's language and time zone; exact to the second for machines. */
export function Time({ at, style = "date", since }: TimeProps) {
  const { locale, timeZone } = useLocale();
  const exact = formatTime(at, "date-time", locale, timeZone);
  return (
    <time
      dateTime={at.toISOString()}
      title={since ? exact : undefined}
      className="figures whitespace-nowrap"
    >
      {since ? formatSince(at, since, locale) : formatTime(at, style, locale, timeZone)}
    </time>
  );
}
