import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { myCertificate } from "#app/domain/learning/certificates/queries.ts";
import { renewCertificate } from "#app/domain/learning/certificates/renew-certificate.ts";
import { RenewCertificate } from "#app/domain/learning/certificates/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Take a course again" }];

export const loader = read("course.study", (glance, { params }) =>
  myCertificate(glance, String(params["certificateId"])),
);

export const action = write(RenewCertificate, renewCertificate, {
  opens: "certificates.renew",
  goTo: ({ courseSlug }) => `/learn/${courseSlug}`,
});

export default function Renew() {
  const { courseTitle } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`Take ${courseTitle} again?`}
      description="Its lessons are open to you as if you had not done them. When you have completed them, you receive the next certificate."
      confirm="Begin again"
      kind="primary"
      cancelTo="/certificates"
      answer={useActionData<typeof action>()}
    />
  );
}
