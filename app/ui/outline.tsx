import { NavLink } from "@remix-run/react";
import { Circle, CircleCheck } from "lucide-react";
import { Fragment } from "react";

type OutlineProps = Readonly<{
  steps: readonly Readonly<{ slug: string; title: string; section: string; done: boolean }>[];
  under: string;
}>;

/** The way through a course: every lesson, what is done, and which one is open. */
export const Outline = ({ steps, under }: OutlineProps) => (
  <ol className="-mx-2 flex flex-col gap-0.5">
    {steps.map(({ slug, title, section, done }, index) => (
      <Fragment key={slug}>
        {section !== "" && section !== steps[index - 1]?.section && (
          <li className="text-ink-muted px-2 pt-4 pb-1 text-xs font-medium first:pt-0">
            {section}
          </li>
        )}
        <li>
          <NavLink
            to={`${under}/${slug}`}
            className="hover:bg-sunken aria-[current=page]:bg-sunken flex min-h-10 items-start gap-2.5 rounded-md px-2 py-2 text-sm aria-[current=page]:font-medium"
          >
            {done ? (
              <CircleCheck aria-hidden className="text-link mt-0.5 size-4 shrink-0" />
            ) : (
              <Circle aria-hidden className="text-line-strong mt-0.5 size-4 shrink-0" />
            )}
            <span className="min-w-0">
              {title}
              {done && <span className="sr-only">, completed</span>}
            </span>
          </NavLink>
        </li>
      </Fragment>
    ))}
  </ol>
);
