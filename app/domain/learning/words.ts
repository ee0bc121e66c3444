/** What a catalog is narrowed by, and its values in their order where there are few of them. */
export const FACETS = {
  category: { label: "Category", values: {} },
  level: {
    label: "Level",
    values: { beginner: "Beginner", intermediate: "Intermediate", advanced: "Advanced" },
  },
  language: { label: "Language", values: {} },
  price: { label: "Price", values: { free: "Free", paid: "Paid" } },
  rating: { label: "Rating", values: { "4-up": "4 stars and up", "3-up": "3 stars and up" } },
  duration: {
    label: "Duration",
    values: {
      short: "Under an hour",
      medium: "1 to 3 hours",
      long: "3 to 10 hours",
      extensive: "10 hours and more",
    },
  },
  format: {
    label: "Format",
    values: {
      text: "Reading",
      video: "Video",
      quiz: "Quizzes",
      scorm: "Interactive",
      mixed: "Mixed",
    },
  },
} as const satisfies Record<string, FacetWords>;

type FacetWords = Readonly<{ label: string; values: Readonly<Record<string, string>> }>;
export type Facet = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** The orders that a catalog can be read in. */
export const SORTS = {
  relevance: "Most relevant",
  newest: "Newest",
  rating: "Best rated",
  popular: "Most popular",
  price: "Lowest price",
} as const;
export type Sort = keyof typeof SORTS;
export const SORT_NAMES = Object.keys(SORTS) as Sort[];
