import { Link, useLocation } from "@remix-run/react";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Answer } from "#app/ui/answer.ts";
import {
  Button,
  type ButtonKind,
  type ButtonSize,
  buttonClass,
  LinkButton,
} from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";

type Question = Readonly<{
  /** A question: "Remove Amara Okafor?" */
  title: string;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The verb on the button: "Remove". */
  confirm: string;
  kind?: "primary" | "danger";
  requestId?: string | undefined;
  /** What else is asked for, for example a reason. */
  fields?: ReactNode;
}>;

type ConfirmDialogProps = Question &
  Readonly<{
    /** The page that asks the same question (`ConfirmPage`); its action takes the answer of both. */
    to: string;
    /** What opens it. */
    label: ReactNode;
    labelKind?: ButtonKind;
    size?: ButtonSize;
  }>;

/** Asks before something is done: a link to a page that asks and, where scripts run, a dialog instead. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { to, label, labelKind = "secondary", size = "sm", title, description } = props;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLAnchorElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: having arrived somewhere is the reason to close.
  useEffect(() => setOpen(false), [key]);
  const ask = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <Link
        to={to}
        ref={opener}
        onClick={ask}
        aria-haspopup="dialog"
        className={buttonClass(labelKind, size)}
      >
        {label}
      </Link>
      <Dialog {...{ open, title, description, opener }} onOpenChange={setOpen}>
        <QuestionForm question={props} action={to}>
          <div className="flex flex-wrap justify-end gap-2">
            <Button type="button" kind="secondary" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Yes {...props} />
          </div>
        </QuestionForm>
      </Dialog>
    </>
  );
}

type ConfirmPageProps = Question &
  Readonly<{ cancelTo: string; answer?: Answer | null | undefined }>;

/** The same question as a page of its own: what a `ConfirmDialog` links to. */
export const ConfirmPage = (props: ConfirmPageProps) => (
  <div className="flex max-w-md flex-col gap-4">
    <h1 className="text-2xl">{props.title}</h1>
    <div className="text-ink-muted">{props.description}</div>
    <QuestionForm question={props} answer={props.answer}>
      <div className="flex flex-wrap gap-2">
        <Yes {...props} />
        <LinkButton to={props.cancelTo}>Cancel</LinkButton>
      </div>
    </QuestionForm>
  </div>
);

type QuestionFormProps = {
  question: Question;
  action?: string;
  answer?: Answer | null | undefined;
  /** The ways on and back. */
  children: ReactNode;
};

const QuestionForm = ({ question, children, ...form }: QuestionFormProps) => (
  <Form {...form} id="confirm" requestId={question.requestId}>
    {question.fields}
    {children}
  </Form>
);

const Yes = ({ kind = "danger", confirm }: Question) => <Button kind={kind}>{confirm}</Button>;
