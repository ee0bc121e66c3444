import { renewPackage } from "#app/domain/learning/scorm/renew-package.ts";
import { RenewPackage } from "#app/domain/learning/scorm/schema.ts";
import { write } from "#app/edge.ts";

export const action = write(RenewPackage, renewPackage, {
  goTo: ({ courseSlug, lessonSlug }) => `/learn/${courseSlug}/${lessonSlug}/package`,
});
