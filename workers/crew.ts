import * as learning from "./learning.ts";
import * as mail from "./mail.ts";
import type { Crew } from "./shift.ts";
import * as timetable from "./timetable.ts";

/** Every duty of the product. */
export const CREW: Crew = {
  events: Object.values(learning),
  mail: Object.values(mail),
  clock: Object.values(timetable),
};
