import { Link } from "@remix-run/react";
import { CircleCheck, CircleDashed } from "lucide-react";

type Step = Readonly<{ to: string; label: string; done: boolean }>;

/** What is left to do, in order; what is done stays in sight. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="divide-line flex flex-col divide-y text-sm">
    {steps.map(({ to, label, done }) => {
      const Icon = done ? CircleCheck : CircleDashed;
      return (
        <li key={to} className="flex items-center gap-3 py-3 first:pt-0 last:pb-0">
          <Icon
            aria-hidden
            className={`size-5 shrink-0 ${done ? "text-success" : "text-ink-muted"}`}
          />
          <Link to={to} className="link">
            {label}
          </Link>
          <span className="text-ink-muted ms-auto">{done ? "Done" : "To do"}</span>
        </li>
      );
    })}
  </ol>
);
