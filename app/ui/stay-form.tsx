import { useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Answer } from "#app/ui/answer.ts";
import { FormStateContext } from "#app/ui/form-state.ts";

type StayFormProps = Readonly<{
  to: string;
  /** Tells its fields from those of the other forms of the page. */
  id: string;
  requestId: string;
  label: string;
  className: string;
  children: ReactNode;
}>;

/** One of several small forms on an open page, which stays where it is; what was refused is said at its fields. */
export function StayForm({ to, id, requestId, label, className, children }: StayFormProps) {
  const fetcher = useFetcher<Answer>();
  const pending = fetcher.state !== "idle";
  const state = { id, answer: fetcher.data ?? {}, pending, submitter: null };
  return (
    <fetcher.Form method="post" action={to} noValidate aria-label={label} className={className}>
      <input type="hidden" name="requestId" value={requestId} />
      <FormStateContext.Provider value={state}>{children}</FormStateContext.Provider>
    </fetcher.Form>
  );
}
