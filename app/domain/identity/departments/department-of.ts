import { Refusal } from "#app/kernel/refusal.ts";
import type { Department } from "./department.ts";

/** The one of these departments with that id; refused when there is none. */
export function departmentOf(all: readonly Department[], id: string): Department {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Refusal("missing", "There is no such department any more.");
  return found;
}
