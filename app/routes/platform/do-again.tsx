import { type MetaFunction, useActionData } from "@remix-run/react";
import { operate } from "#app/edge-operator.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { Reason } from "#app/ui/tenant-questions.tsx";
import { doAgain } from "#tenants/work/do-again.ts";
import { DoAgain } from "#tenants/work/schema.ts";

export const meta: MetaFunction = () => [{ title: "Do it again" }];

export const loader = operate.read(async () => null);

export const action = operate.write(DoAgain, doAgain, () => "/work");

export default function Again() {
  return (
    <ConfirmPage
      title="Do it again?"
      description="Everything that follows from the same event is set going once more. What was done already stays as it is."
      confirm="Do it again"
      kind="primary"
      fields={<Reason />}
      cancelTo="/work"
      answer={useActionData<typeof action>()}
    />
  );
}
