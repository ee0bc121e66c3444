import { Form as RemixForm, useLocation, useNavigation } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Answer } from "#app/ui/answer.ts";
import { controlId, type FormState, FormStateContext, useFormState } from "#app/ui/form-state.ts";

type FormProps = Readonly<{
  action?: string;
  method?: "post" | "get";
  /** What the action said last; undefined until the form was sent. */
  answer?: Answer | null | undefined;
  /** Makes a form that arrives twice count once. */
  requestId?: string | undefined;
  /** Needed when two forms on one page have fields of the same name. */
  id?: string;
  encType?: "multipart/form-data";
  /** A full page load instead of a client navigation, for answers that set cookies or files. */
  reloadDocument?: boolean;
  preventScrollReset?: boolean;
  className?: string;
  label?: string;
  children: ReactNode;
}>;

/**
 * A form that is sent once however often its button is pressed, says what was refused where the
 * reader's focus is, and works as a plain form without JavaScript.
 */
export function Form(props: FormProps) {
  const { answer, requestId, label, children, className, method = "post", ...rest } = props;
  const sending = useSending(props.reloadDocument ?? false);
  const state: FormState = {
    id: props.id,
    answer: answer ?? {},
    pending: sending.pending,
    submitter: sending.submitter,
  };
  return (
    <RemixForm
      {...rest}
      method={method}
      noValidate
      aria-label={label}
      aria-busy={sending.pending || undefined}
      onSubmit={sending.onSubmit}
      className={className ?? "flex flex-col gap-5"}
    >
      {requestId && <input type="hidden" name="requestId" value={requestId} />}
      <FormStateContext.Provider value={state}>
        <ErrorSummary />
        {children}
      </FormStateContext.Provider>
    </RemixForm>
  );
}

/**
 * Follows one form from being sent to being answered; what is pressed in between is not sent again. Every answer
 * shows the page under a new key: that it was answered is known by the key, because an answer that comes at once may
 * never be drawn as being on its way. A form that leaves the page is not followed: a download never tells that it
 * has ended.
 */
function useSending(leaves: boolean) {
  const { state } = useNavigation();
  const { key } = useLocation();
  const [submitter, setSubmitter] = useState<HTMLElement | null>(null);
  const [sentFrom, setSentFrom] = useState<string | null>(null);
  const gate = useRef<string | null>(null);
  useEffect(() => {
    if (state === "idle") gate.current = null;
  }, [state]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (leaves) return;
    if (gate.current === key) return event.preventDefault();
    gate.current = key;
    setSubmitter((event.nativeEvent as SubmitEvent).submitter);
    setSentFrom(key);
  };
  return { pending: sentFrom === key && state !== "idle", submitter, onSubmit };
}

/** Why nothing was saved, with a link to each field that is meant; takes the focus when it appears. */
function ErrorSummary() {
  const { id, answer } = useFormState();
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(answer.fields ?? {});
  useEffect(() => {
    if (answer.refused) box.current?.focus();
  }, [answer]);
  if (!answer.refused) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="bg-danger-soft text-on-danger-soft flex gap-3 rounded-md px-4 py-3 text-sm"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        <p className="font-medium">{answer.refused}</p>
        {fields.length > 0 && (
          <ul className="mt-1 flex flex-col gap-1">
            {fields.map(([name, why]) => (
              <li key={name}>
                <a href={`#${controlId(id, name)}`} className="underline underline-offset-2">
                  {why}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
