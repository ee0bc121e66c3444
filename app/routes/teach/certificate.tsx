import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { offerCertificate } from "#app/domain/learning/certificates/offer-certificate.ts";
import { certificateOffer } from "#app/domain/learning/certificates/queries.ts";
import { OfferCertificate } from "#app/domain/learning/certificates/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

export const meta: MetaFunction = () => [{ title: "Certificate of the course" }];

export const loader = read("course.write", (glance, { params }) =>
  certificateOffer(glance, String(params["courseSlug"])),
);

export const action = write(OfferCertificate, offerCertificate);

export default function CourseCertificate() {
  const { offered, validMonths, renewDays } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Form answer={answer} className="flex max-w-xl flex-col gap-5">
      {answer && !answer.refused && (
        <Banner tone="success" title="Saved." live>
          It holds for everybody who completes the course from now on.
        </Banner>
      )}
      <Checkbox
        name="offered"
        label="Whoever completes the course receives a certificate"
        defaultChecked={offered}
      />
      <TextField
        name="validMonths"
        label="Valid for how many months"
        hint="Leave it empty and it is valid for good."
        inputMode="numeric"
        defaultValue={validMonths ?? ""}
        optional
      />
      <TextField
        name="renewDays"
        label="Renewable how many days before its end"
        hint="Learners then take the course again and receive the next certificate. Leave it empty and it cannot be renewed."
        inputMode="numeric"
        defaultValue={renewDays ?? ""}
        optional
      />
      <div>
        <Button pendingLabel="Saving…">Save</Button>
      </div>
    </Form>
  );
}
