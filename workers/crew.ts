import * as classes from "./classes.ts";
import * as domains from "./domains.ts";
import * as films from "./films.ts";
import * as identity from "./identity.ts";
import * as imports from "./imports.ts";
import * as learning from "./learning.ts";
import * as mail from "./mail.ts";
import * as payments from "./payments.ts";
import * as payouts from "./payouts.ts";
import * as programs from "./programs.ts";
import * as refunds from "./refunds.ts";
import type { Crew } from "./shift.ts";
import * as timetable from "./timetable.ts";

/** Every duty of the product. */
export const CREW: Crew = {
  events: [
    ...Object.values(learning),
    ...Object.values(classes),
    ...Object.values(programs),
    ...Object.values(identity),
    ...Object.values(domains),
    ...Object.values(refunds),
  ],
  films: Object.values(films),
  imports: Object.values(imports),
  mail: Object.values(mail),
  payments: [...Object.values(payments), ...Object.values(payouts)],
  clock: Object.values(timetable),
};
