import { useLocale } from "#app/ui/locale-context.tsx";
import { formatTime } from "#app/ui/time.tsx";

/** A day that is the same everywhere, given as ISO 8601 says it, written the tenant's way. */
export function Day({ on }: { on: string }) {
  const { locale } = useLocale();
  return (
    <time dateTime={on} className="figures whitespace-nowrap">
      {formatTime(new Date(on), "long-date", locale, "UTC")}
    </time>
  );
}
