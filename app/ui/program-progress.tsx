import { counted, formatCount } from "#app/ui/amount.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";

type ProgramProgressProps = Readonly<{
  of: string;
  progress: Readonly<{ needed: number; completed: number; value: number }>;
}>;

/** One bar over all courses that are needed; the words say how many of them are completed. */
export function ProgramProgress({ of, progress }: ProgramProgressProps) {
  const { locale } = useLocale();
  const { needed, completed, value } = progress;
  const text = `${formatCount(completed, locale)} of ${counted(needed, "course", "courses", locale)}`;
  return <ProgressBar value={value} max={needed} label={`Progress in ${of}`} text={text} />;
}
