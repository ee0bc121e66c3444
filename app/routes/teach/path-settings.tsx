import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { programDesk } from "#app/domain/learning/programs/desk.ts";
import { saveProgram } from "#app/domain/learning/programs/save-program.ts";
import { SaveProgram } from "#app/domain/learning/programs/schema.ts";
import { read, write } from "#app/edge.ts";
import { written } from "#app/kernel/price.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { ProgramFields } from "#app/ui/program-fields.tsx";

export const meta: MetaFunction = () => [{ title: "Settings of the path" }];

export const loader = read("course.write", async (glance, { params }) => {
  const program = await programDesk(glance, String(params["programSlug"]));
  const { currency } = glance.tenant;
  const price = written(program.priceMinor, program.priceCurrency ?? currency);
  return { program, price, currency };
});

export const action = write(SaveProgram, saveProgram);

export default function PathSettings() {
  const fields = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-xl">
      <Form key={fields.program.slug} answer={answer} label="Settings">
        {answer?.done && (
          <Banner tone="success" title="Saved." live>
            It is seen at once.
          </Banner>
        )}
        <ProgramFields {...fields} />
        <div>
          <Button pendingLabel="Saving…">Save</Button>
        </div>
      </Form>
    </div>
  );
}
