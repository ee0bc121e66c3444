import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { read as readAsPerson, write as writeAsPerson } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type ControlScope, inControlPlane } from "#tenants/control-plane.ts";
import { may } from "#tenants/permission.ts";
import type { Operator, Person, Visitor } from "#tenants/tenant.ts";

type Desk = ControlScope<Operator>;

/**
 * A loader of the operator console, in a transaction of the control plane that cannot write. It
 * exists on the platform's own host and for operators alone; for everybody else there is no page.
 */
function read<T>(work: (desk: Desk, args: LoaderFunctionArgs) => Promise<T>) {
  return readAsPerson(
    "signed-in",
    ({ actor }, args) =>
      inControlPlane(operatorIn(actor), async (desk) => {
        await desk.db.$executeRaw`set transaction read only`;
        return work(desk, args);
      }),
    { at: "platform" },
  );
}

/**
 * An action of the operator console. The command happens in the control plane, and writes its deed
 * into the journal of the tenant that it concerns; then the platform's own journal notes it too.
 */
function write<S extends z.ZodType, T>(
  schema: S,
  command: (desk: Desk, input: z.output<S>) => Promise<T>,
  goTo: (done: T) => string,
) {
  return act(
    schema,
    (operator, input) => inControlPlane(operator, (desk) => command(desk, input)),
    goTo,
  );
}

/** The same for work that takes more than one transaction, each of them safe to repeat. */
function act<S extends z.ZodType, T>(
  schema: S,
  work: (operator: Operator, input: z.output<S>) => Promise<T>,
  goTo: (done: T) => string,
) {
  return writeAsPerson(schema, async (_, done: T) => done, {
    at: "platform",
    prepare: async (input: z.output<S>, { context }: ActionFunctionArgs) =>
      work(operatorIn(await context.actor()), input),
    goTo,
  });
}

export const operate = { read, write, act };

function operatorIn(actor: Person | Visitor): Operator {
  if (actor.kind === "person" && may(actor, "platform.tenants"))
    return { kind: "operator", personId: actor.personId };
  throw new Refusal("missing", "There is no page here.");
}
