import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { issuedCertificate } from "#app/domain/learning/certificates/queries.ts";
import { revokeCertificate } from "#app/domain/learning/certificates/revoke-certificate.ts";
import { RevokeCertificate } from "#app/domain/learning/certificates/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Revoke a certificate" }];

export const loader = read("certificate.revoke", (glance, { params }) =>
  issuedCertificate(glance, String(params["certificateId"])),
);

export const action = write(RevokeCertificate, revokeCertificate, {
  goTo: () => "/company/certificates",
});

export default function Revoke() {
  const { number, personName, courseTitle } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`Revoke ${number}?`}
      description={`${personName} holds it for ${courseTitle}. Whoever checks it is told from now on that it was revoked. That cannot be undone.`}
      confirm="Revoke"
      fields={
        <TextArea
          name="reason"
          label="Why"
          hint="It stays in the journal. Whoever checks the certificate does not see it."
          maxLength={500}
        />
      }
      cancelTo="/company/certificates"
      answer={useActionData<typeof action>()}
    />
  );
}
