import type { TemplateKey } from "#tenants/branding/words.ts";
import type { Role } from "#tenants/role.ts";
import type { Tier } from "#tenants/words.ts";

type DemoPerson = Readonly<{ name: string; email: string; role: Role }>;

/** What a course is found by beside its words; without a price it is free. */
type Listing = Readonly<{
  category: string;
  level: "beginner" | "intermediate" | "advanced";
  priceMinor?: bigint;
  priceCurrency?: string;
}>;

export type DemoAcademy = Readonly<{
  slug: string;
  name: string;
  /** For whoever reads the list of addresses that `npm start` prints. */
  what: string;
  tier: Tier;
  look: TemplateKey;
  settings: Readonly<{
    locale: string;
    timeZone: string;
    currency: string;
    signUp: "open" | "invitation";
    terminology: Record<string, string>;
  }>;
  people: readonly DemoPerson[];
  /** Folders beside this file, and the slugs that their titles give. */
  courses: readonly Readonly<{ folder: string; slug: string; listing: Listing }>[];
  /** Lines of a person and a department, who manages which, and a class that takes its people from one. */
  company?: DemoCompany;
  /** Paths and bundles of these courses, and the slugs that their titles give. */
  programs: readonly DemoProgram[];
}>;

export type DemoCompany = Readonly<{
  placings: readonly string[];
  manager: Readonly<{ email: string; department: string }>;
  class: Readonly<{ name: string; department: string; course: string; dueDays: number }>;
}>;

export type DemoProgram = Readonly<{
  slug: string;
  kind: "path" | "bundle";
  title: string;
  summary: string;
  outcomes: readonly string[];
  inOrder: "yes" | "no";
  /** Days after joining. */
  dueDays: number | null;
  /** As it is written in the academy's currency; empty: free. */
  price: string;
  courses: readonly string[];
}>;

/** Opens every account of the demo, and of nothing else: the demo does not run in production. */
export const DEMO_PASSWORD = "open-sesame-demo";

/** Whoever looks after all academies of the demo. */
export const DEMO_OPERATOR: DemoPerson = {
  name: "Noor Haddad",
  email: "noor@platform.example",
  role: "operator",
};

/** Two schools that share nothing but the software: trade, words, money, clock and colors all differ. */
export const DEMO_ACADEMIES: readonly DemoAcademy[] = [
  {
    slug: "kestrel",
    name: "Kestrel Point Shipyard Academy",
    what: "a shipyard's academy, for its apprentices",
    tier: "professional",
    look: "harbor",
    settings: {
      locale: "en-GB",
      timeZone: "Europe/London",
      currency: "GBP",
      signUp: "invitation",
      terminology: { learner: "apprentice", learners: "apprentices" },
    },
    people: [
      { name: "Amara Okafor", email: "amara@kestrel.example", role: "learner" },
      { name: "Tomas Lindqvist", email: "tomas@kestrel.example", role: "instructor" },
      { name: "Ines Duarte", email: "ines@kestrel.example", role: "admin" },
      { name: "Kofi Mensah", email: "kofi@kestrel.example", role: "agent" },
    ],
    courses: [
      {
        folder: "hot-work",
        slug: "hot-work-aboard",
        listing: { category: "Safety", level: "beginner" },
      },
      {
        folder: "weighing-steel",
        slug: "weighing-steel-before-you-lift-it",
        listing: { category: "Lifting", level: "intermediate" },
      },
    ],
    company: {
      placings: [
        "amara@kestrel.example, Yard / Welding",
        "tomas@kestrel.example, Yard",
        "kofi@kestrel.example, Office / Support desk",
        "ines@kestrel.example, Office",
      ],
      manager: { email: "tomas@kestrel.example", department: "Yard" },
      class: {
        name: "This season's welders",
        department: "Yard / Welding",
        course: "Hot work aboard",
        dueDays: 30,
      },
    },
    programs: [
      {
        slug: "first-month-in-the-yard",
        kind: "path",
        title: "First month in the yard",
        summary:
          "What every apprentice completes before working aboard without a mentor beside them.",
        outcomes: [
          "Prepare, watch and close hot work so that nothing burns afterwards",
          "Say what a plate weighs before anybody lifts it",
        ],
        inOrder: "yes",
        dueDays: 30,
        price: "",
        courses: ["hot-work-aboard", "weighing-steel-before-you-lift-it"],
      },
    ],
  },
  {
    slug: "larkspur",
    name: "Larkspur Baking School",
    what: "a bakery school, open to everybody",
    tier: "starter",
    look: "ember",
    settings: {
      locale: "en-ZA",
      timeZone: "Africa/Johannesburg",
      currency: "ZAR",
      signUp: "open",
      terminology: { learner: "baker", learners: "bakers", course: "class", courses: "classes" },
    },
    people: [
      { name: "Thandi Nkosi", email: "thandi@larkspur.example", role: "learner" },
      { name: "Hugo Marchetti", email: "hugo@larkspur.example", role: "instructor" },
      { name: "Priya Raman", email: "priya@larkspur.example", role: "admin" },
      { name: "Lena Novak", email: "lena@larkspur.example", role: "agent" },
    ],
    courses: [
      {
        folder: "allergens",
        slug: "bread-for-everybody-allergens-in-a-bakery",
        listing: { category: "Safety", level: "beginner" },
      },
      {
        folder: "bread-by-numbers",
        slug: "bread-by-numbers",
        listing: {
          category: "Bread",
          level: "intermediate",
          priceMinor: 34_900n,
          priceCurrency: "ZAR",
        },
      },
    ],
    programs: [
      {
        slug: "open-your-own-bakery",
        kind: "bundle",
        title: "Open your own bakery",
        summary:
          "Both courses for whoever sells the first loaf this year, for less than one of them.",
        outcomes: [
          "Plan a bake by its percentages, for any number of loaves",
          "Tell every customer what is in the bread, and keep it that way",
        ],
        inOrder: "no",
        dueDays: null,
        price: "299.00",
        courses: ["bread-by-numbers", "bread-for-everybody-allergens-in-a-bakery"],
      },
    ],
  },
];
