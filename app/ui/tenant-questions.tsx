import { TextArea, TextField } from "#app/ui/field.tsx";

export const Reason = () => (
  <TextArea
    name="because"
    label="Reason"
    hint="The academy's administrators read it in their journal."
    rows={3}
    maxLength={500}
  />
);

/** What an operator is asked before an academy is suspended: on its page and in a dialog. */
export const suspendQuestion = (name: string) => ({
  title: `Suspend ${name}?`,
  description:
    "Visitors and learners will see that the academy is paused. Its administrators can still sign in. Nothing is deleted, and you can resume it at any time.",
  confirm: "Suspend",
  kind: "danger" as const,
  fields: <Reason />,
});

/** What an operator is asked before an academy is resumed. */
export const resumeQuestion = (name: string) => ({
  title: `Resume ${name}?`,
  description: "The academy opens again for everybody, as it was before it was suspended.",
  confirm: "Resume",
  kind: "primary" as const,
  fields: <Reason />,
});

/** What an operator is asked before an academy moves to another address. */
export const renameQuestion = (name: string, slug: string) => ({
  title: `Change the address of ${name}?`,
  description:
    "The academy moves at once. The old address leads to the new one for ever, and no other academy can take it.",
  confirm: "Change the address",
  kind: "primary" as const,
  fields: (
    <>
      <TextField
        name="slug"
        label="New address"
        hint="Small letters, digits and single hyphens."
        defaultValue={slug}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
      />
      <Reason />
    </>
  ),
});
