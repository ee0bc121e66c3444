import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { EnrollLearner } from "#app/domain/learning/schema.ts";
import { write } from "#app/edge.ts";

export const action = write(EnrollLearner, enrollLearner, {
  goTo: ({ courseSlug }) => `/learn/${courseSlug}`,
});
