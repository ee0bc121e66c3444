import { fillClassesEverywhere } from "#app/fill-classes-everywhere.ts";
import { handInDueAttempts } from "#app/hand-in-due-attempts.ts";
import { followLateSubscriptions, remindOfTrials } from "#app/keep-subscriptions.ts";
import { payOutEverywhere } from "#app/pay-out-everywhere.ts";
import { releaseFiles } from "#app/release-files.ts";
import { remindEverywhere } from "#app/remind-everywhere.ts";
import { remindOfEndings } from "#app/remind-of-endings.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { checkDueDomains } from "#tenants/domains/check-due-domains.ts";
import { forgetOldLetters } from "#tenants/mail/forget-old-letters.ts";
import { sweepLoose } from "#tenants/uploads/sweep-loose.ts";
import { sweepUploads } from "#tenants/uploads/sweep-uploads.ts";
import { every } from "./schedule.ts";

const SECONDS = 1_000;
const HOURS = 3_600 * SECONDS;

export const onDomainsDue = every(30 * SECONDS, "domains.check-due", checkDueDomains);

export const onAttemptsDue = every(15 * SECONDS, "learning.hand-in-due", handInDueAttempts);

export const onCertificatesEnding = every(
  10 * 60 * SECONDS,
  "learning.remind-of-endings",
  remindOfEndings,
);

export const onTrialsEnding = every(1 * HOURS, "billing.remind-of-trials", remindOfTrials);

export const onSubscriptionsLate = every(
  10 * 60 * SECONDS,
  "billing.follow-late-subscriptions",
  followLateSubscriptions,
);

export const onLettersOld = every(6 * HOURS, "mail.forget-old-letters", () =>
  inControlPlane({ kind: "system", because: "mail.forget-old-letters" }, forgetOldLetters),
);

export const onCoursesDue = every(1 * HOURS, "learning.remind-of-due-courses", remindEverywhere);

export const onClassesDue = every(1 * HOURS, "learning.fill-due-classes", fillClassesEverywhere);

export const onFilesUntaken = every(1 * HOURS, "uploads.release", releaseFiles);

export const onUploadsAbandoned = every(1 * HOURS, "uploads.sweep", sweepUploads);

export const onBytesUntaken = every(1 * HOURS, "uploads.sweep-loose", sweepLoose);

export const onPayoutsDue = every(1 * HOURS, "marketplace.run-weekly-payouts", payOutEverywhere);
