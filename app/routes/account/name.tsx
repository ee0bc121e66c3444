import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { changeName } from "#app/domain/identity/change-name.ts";
import { ownAccount } from "#app/domain/identity/queries.ts";
import { ChangeName } from "#app/domain/identity/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

export const meta: MetaFunction = () => [{ title: "Your name" }];

const EVERYWHERE = { at: "both", whileSuspended: true } as const;

export const loader = read("signed-in", ownAccount, EVERYWHERE);
export const action = write(ChangeName, changeName, EVERYWHERE);

export default function AccountName() {
  const { name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Form answer={answer}>
      {answer?.done && <Banner tone="success" title="Your name is saved." live />}
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        defaultValue={name}
        maxLength={80}
        hint="As other people here see it."
      />
      <div>
        <Button pendingLabel="Saving…">Save</Button>
      </div>
    </Form>
  );
}
