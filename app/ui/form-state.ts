import { createContext, useContext } from "react";
import type { Answer } from "#app/ui/answer.ts";

/** The form around a control: what it was answered, and whether it is on its way. */
export type FormState = Readonly<{
  id: string | undefined;
  answer: Answer;
  pending: boolean;
  /** The button that sent it, once it is on its way. */
  submitter: HTMLElement | null;
}>;

const NO_FORM: FormState = { id: undefined, answer: {}, pending: false, submitter: null };

export const FormStateContext = createContext<FormState>(NO_FORM);

/** The form around this control; an idle one where there is none. */
export const useFormState = (): FormState => useContext(FormStateContext);

/** The id of the control called `name`; unique on a page whose forms have ids of their own. */
export const controlId = (formId: string | undefined, name: string): string =>
  formId ? `${formId}-${name}` : name;
