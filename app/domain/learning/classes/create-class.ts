import type { Scope } from "#tenants/scope.ts";
import { idOfRequest } from "../authoring/id-of-request.ts";
import type { CreateClass } from "./schema.ts";
import { writeClass } from "./write-class.ts";

/** There is one more class. The same form sent again makes no other one. */
export async function createClass(scope: Scope, { requestId, ...asked }: CreateClass) {
  const classId = idOfRequest(scope, requestId);
  await writeClass(scope, { ...asked, classId });
  return { classId };
}
