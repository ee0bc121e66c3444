import { type MetaFunction, useActionData } from "@remix-run/react";
import { rotateSigningKey } from "#app/domain/learning/certificates/badge/rotate-signing-key.ts";
import { RotateSigningKey } from "#app/domain/learning/certificates/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Sign with a new key" }];

export const loader = read("certificate.revoke", async () => null);

export const action = write(RotateSigningKey, rotateSigningKey, {
  goTo: () => "/company/certificates",
});

export default function NewKey() {
  return (
    <ConfirmPage
      title="Sign badges with a new key?"
      description="Badges that people have already stay valid: the old key is kept to check them."
      confirm="Use a new key"
      kind="primary"
      cancelTo="/company/certificates"
      answer={useActionData<typeof action>()}
    />
  );
}
