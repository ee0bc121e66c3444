import { compared, type Plan } from "./plan.ts";

type Feature = Readonly<{
  /** In the words of the page on which plans are chosen. */
  words: string;
  group: "Learning" | "Certificates" | "Teaching";
  /** The least plan that opens it. */
  from: Plan;
}>;

const feature = (group: Feature["group"], from: Plan, words: string): Feature => ({
  ...{ group, from, words },
});

/** Everything that a plan opens. Each is asked for on the server, where it is done; what cannot be used is not here. */
export const FEATURES = {
  "courses.take": feature("Learning", "free", "Courses at your own pace"),
  "paths.join": feature("Learning", "free", "Learning paths and bundles"),
  "films.watch": feature("Learning", "free", "Films that go on where you stopped"),
  "packages.play": feature("Learning", "free", "Interactive lessons that remember where you were"),
  "quizzes.take": feature("Learning", "free", "Quizzes that explain their answers"),
  "courses.review": feature("Learning", "free", "Reviews of what you have taken"),
  "offline.read": feature("Learning", "free", "Lessons without a connection"),
  "tokens.earn": feature("Learning", "free", "Tokens for what you learn"),
  "tokens.faster": feature("Learning", "pro", "1.5 times the tokens"),
  "tokens.double": feature("Learning", "enterprise", "Twice the tokens"),
  "courses.discount": feature("Learning", "pro", "10 % off the courses that you buy"),
  "courses.larger-discount": feature("Learning", "enterprise", "20 % off the courses that you buy"),
  "certificates.file": feature("Certificates", "free", "Certificates as PDF, without a watermark"),
  "certificates.renew": feature("Certificates", "free", "Certificates that you can renew"),
  "certificates.badge": feature("Certificates", "pro", "Open Badges, signed and checked anywhere"),
  "certificates.badge-picture": feature("Certificates", "pro", "Badges as a picture to show"),
  "courses.write": feature("Teaching", "free", "Courses of your own"),
  "courses.import": feature("Teaching", "free", "Courses taken in from archives"),
  "courses.export": feature("Teaching", "free", "Courses taken along as archives"),
  "quizzes.write": feature("Teaching", "free", "Quizzes with banks of questions"),
  "films.convert": feature("Teaching", "free", "Films that play everywhere"),
  "paths.write": feature("Teaching", "free", "Paths and bundles of your courses"),
  "classes.see": feature("Teaching", "free", "Boards of your classes"),
  "courses.sell": feature("Teaching", "pro", "70 % of what your courses sell for"),
  "courses.larger-share": feature("Teaching", "enterprise", "75 % of what your courses sell for"),
} as const satisfies Record<string, Feature>;
export type FeatureKey = keyof typeof FEATURES;
export const FEATURE_KEYS = Object.keys(FEATURES) as FeatureKey[];

/** Whether this plan opens that feature. A plan opens everything that a lesser one does. */
export const opens = (plan: Plan, key: FeatureKey): boolean =>
  compared(plan, FEATURES[key].from) >= 0;
