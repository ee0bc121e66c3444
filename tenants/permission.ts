import { Refusal } from "#app/kernel/refusal.ts";
import { mayWith, type Permission } from "./role.ts";
import type { Actor } from "./tenant.ts";

/** Whether this actor may go through that door. Work of the system and of operators needs no key. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "visitor") return false;
  return actor.kind === "person" ? mayWith(actor.roles, permission) : true;
}

/** Refuses anybody whose roles do not open that door. */
export function ensureMay({ actor }: { actor: Actor }, permission: Permission): void {
  if (may(actor, permission)) return;
  throw new Refusal(
    "forbidden",
    "Your role does not include this. An administrator can change that.",
  );
}
