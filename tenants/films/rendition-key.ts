/** What is made of a film: one to watch well, one for the road, and a still. */
export const RENDITIONS = ["high", "low", "poster"] as const;
export type RenditionName = (typeof RENDITIONS)[number];

/** Where a rendition is kept: beside the film that it was made of, and with it it goes. */
export const renditionKey = (filmKey: string, name: RenditionName): string => `${filmKey}.${name}`;
