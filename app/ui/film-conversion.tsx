import { RotateCw } from "lucide-react";
import { Banner } from "#app/ui/banner.tsx";
import { Deed } from "#app/ui/deed.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";
import { useConversion } from "#app/ui/use-conversion.ts";
import type { Conversion } from "#tenants/films/conversion.ts";

type FilmConversionProps = Readonly<{
  conversion: Conversion;
  /** Where it is asked after, and sent to be tried again. */
  at: string;
  /** Whether every browser plays the film as it was sent. */
  playsAsSent: boolean;
}>;

/** How far a film is on its way to what every browser plays, as its author follows it. */
export function FilmConversion({ conversion, at, playsAsSent }: FilmConversionProps) {
  const { state, percent, reason } = useConversion(at, conversion);
  if (state === "done")
    return (
      <p className="text-ink-muted text-sm">
        Converted: every browser plays it, on slow connections too.
      </p>
    );
  if (state === "waiting")
    return (
      <p className="text-ink-muted text-sm">
        Waits to be converted. Until then it is shown as it was sent.
      </p>
    );
  if (state === "running")
    return (
      <div className="flex flex-col gap-1">
        <p className="text-ink-muted text-sm">
          Is being converted. Until then it is shown as it was sent.
        </p>
        <ProgressBar value={percent} max={100} label="Film converted" />
      </div>
    );
  const advice = playsAsSent
    ? "It is shown as it was sent, which most browsers play."
    : "It is shown as it was sent, which some browsers will not play. Save it as MP4 with H.264 or as WebM, and send it again.";
  return (
    <Banner
      tone="warning"
      title={
        state === "failed" ? "The film could not be converted" : "Films are not converted here"
      }
      action={
        <Deed to={at} label="Try to convert the film again" icon={RotateCw} kind="secondary">
          Try again
        </Deed>
      }
    >
      {reason && <p>{reason}</p>}
      <p>{advice}</p>
    </Banner>
  );
}
