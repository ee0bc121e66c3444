import type { EventKind } from "#app/kernel/event.ts";
import type { Prisma } from "#prisma/client/client.ts";
import type { ControlScope } from "./control-plane.ts";
import type { Scope } from "./scope.ts";
import type { Actor } from "./tenant.ts";

/**
 * Writes down what has happened, in the transaction in which it happens: audit trail and outbox in
 * one row. Workers hear of it at least once, after commit.
 */
export async function announce<F>(scope: Scope, kind: EventKind<F>, facts: F): Promise<void> {
  const told = kind.facts.parse(facts) as Prisma.InputJsonObject;
  await scope.db.journal.create({
    data: { kind: "event", name: kind.name, facts: told, ...by(scope.actor) },
    select: { id: true },
  });
}

/** The same from the control plane, in the journal of the tenant to whom it has happened. */
export async function announceIn<F>(
  { db, actor }: ControlScope,
  tenantId: string,
  kind: EventKind<F>,
  facts: F,
): Promise<void> {
  const told = kind.facts.parse(facts) as Prisma.InputJsonObject;
  await db.journal.create({
    data: { kind: "event", tenantId, name: kind.name, facts: told, ...by(actor) },
    select: { id: true },
  });
}

/** Writes down that somebody gave this command, with its input as far as it may be kept. */
export async function noteCommand(
  scope: Scope,
  name: string,
  input: Prisma.InputJsonObject,
): Promise<void> {
  await scope.db.journal.create({
    data: { kind: "command", name, facts: input, ...by(scope.actor) },
    select: { id: true },
  });
}

/** Writes an operator's deed into the journal of the tenant that it concerns, with the reason given. */
export async function noteDeed(
  { db, actor }: ControlScope,
  tenantId: string,
  deed: Readonly<{ name: string; because: string; facts: Prisma.InputJsonObject }>,
): Promise<void> {
  await db.journal.create({
    data: { kind: "command", tenantId, ...by(actor), ...deed },
    select: { id: true },
  });
}

const by = (actor: Actor) => ({
  actorKind: actor.kind,
  actorId: actor.kind === "person" || actor.kind === "operator" ? actor.personId : null,
  ...(actor.kind === "system" && { because: actor.because }),
});
