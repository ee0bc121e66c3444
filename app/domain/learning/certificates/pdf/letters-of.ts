const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What a reader takes for one letter each, marks and all, and where it begins (Unicode Standard Annex 29). */
export const lettersOf = (text: string): readonly Intl.SegmentData[] => [
  ...segmenter.segment(text),
];
