import { type MetaFunction, useActionData } from "@remix-run/react";
import { ensureAdmitted } from "#app/credentials.ts";
import { lookUpTries } from "#app/domain/identity/throttle.ts";
import { findCertificate } from "#app/domain/learning/certificates/find-certificate.ts";
import { FindCertificate } from "#app/domain/learning/certificates/schema.ts";
import { answerHeaders, visit, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

export const meta: MetaFunction = () => [{ title: "Check a certificate" }];

export const loader = visit(async () => null, { whileSuspended: true });

export const action = write.byAnyone(FindCertificate, findCertificate, {
  whileSuspended: true,
  prepare: async (asked, args) => {
    await ensureAdmitted(args, lookUpTries(args.context.address));
    return asked;
  },
  goTo: ({ code }) => `/verify/${code}`,
});
export const headers = answerHeaders;

export default function Find() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <div>
        <h1 className="text-2xl">Check a certificate</h1>
        <p className="text-ink-muted mt-1.5">
          Enter what is printed on it. We tell you whether it is genuine and still valid.
        </p>
      </div>
      <Form answer={answer}>
        <TextField
          name="number"
          label="Number"
          hint="Like ABC-2026-000123."
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={40}
        />
        <TextField name="name" label="Name on the certificate" autoComplete="off" maxLength={200} />
        <Button wide pendingLabel="Looking…">
          Check
        </Button>
      </Form>
    </>
  );
}
