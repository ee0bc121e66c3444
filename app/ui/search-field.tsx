import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "#app/ui/button.tsx";
import { CONTROL } from "#app/ui/field.tsx";

type SearchFieldProps = Readonly<{
  /** What is searched, for example "Search courses". */
  label: string;
  name?: string;
  defaultValue?: string | null | undefined;
  /** Where the answer is; this page when left out. */
  action?: string;
  /** More questions sent with it: a select stands beside the text. */
  children?: ReactNode;
}>;

/** Asks the server by a plain GET, so that an answer has an address. */
export function SearchField(props: SearchFieldProps) {
  const { label, name = "q", defaultValue, action, children } = props;
  return (
    <search>
      <Form
        method="get"
        {...(action ? { action } : {})}
        className="flex flex-wrap gap-2 [&>select]:w-auto"
      >
        <div className="relative max-w-md min-w-48 flex-1">
          <Search
            aria-hidden
            className="text-ink-muted pointer-events-none absolute inset-y-0 start-3 my-auto size-4"
          />
          <input
            type="search"
            name={name}
            aria-label={label}
            placeholder={label}
            defaultValue={defaultValue ?? ""}
            className={`${CONTROL} ps-9`}
          />
        </div>
        {children}
        <button type="submit" className={buttonClass("secondary", "md")}>
          Search
        </button>
      </Form>
    </search>
  );
}
