import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { myCertificate } from "#app/domain/learning/certificates/queries.ts";
import { reissueCertificate } from "#app/domain/learning/certificates/reissue-certificate.ts";
import { ReissueCertificate } from "#app/domain/learning/certificates/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Issue a certificate again" }];

export const loader = read("course.study", (glance, { params }) =>
  myCertificate(glance, String(params["certificateId"])),
);

export const action = write(ReissueCertificate, reissueCertificate, {
  goTo: () => "/certificates",
});

export default function Reissue() {
  const { courseTitle } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`Issue the certificate for ${courseTitle} again under your new name?`}
      description="You receive a new number and address. The old certificate says that it was replaced."
      confirm="Issue it again"
      kind="primary"
      cancelTo="/certificates"
      answer={useActionData<typeof action>()}
    />
  );
}
