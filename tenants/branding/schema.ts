import { z } from "zod";
import { Refusal } from "#app/kernel/refusal.ts";
import { FONT_KEYS } from "./fonts.ts";
import { NEUTRALS, RADII, type Radius } from "./palette.ts";
import { parseColor } from "./parse-color.ts";
import { LOGO_VARIANTS, TEMPLATE_KEYS } from "./words.ts";

const Color = z
  .string({ error: "Choose a color." })
  .trim()
  .min(1, "Choose a color.")
  .max(60, "That is too long for a color. Write it like #3366cc.")
  .transform((text, context) => {
    try {
      return parseColor(text);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      context.addIssue({ code: "custom", message: problem.message });
      return z.NEVER;
    }
  });

const Neutral = z
  .union([z.literal(""), z.enum(NEUTRALS)], "Choose one of the tints.")
  .default("")
  .transform((said) => (said === "" ? undefined : said));

export const SaveBrand = z
  .object({
    primary: Color,
    accent: Color,
    neutral: Neutral,
    radius: z.enum(Object.keys(RADII) as Radius[], "Choose one of the corners."),
    font: z.enum(FONT_KEYS, "Choose one of the typefaces."),
    tagline: z.string().trim().max(120, "Use at most 120 characters.").default(""),
  })
  .meta({ id: "branding.save-brand", title: "Save the draft of a brand" });
export type SaveBrand = z.output<typeof SaveBrand>;

const variant = z.enum(LOGO_VARIANTS);

/** The bytes are looked at before the command is given; a name or a type that was sent along is not believed. */
export const PlaceLogo = z
  .object({
    variant,
    logo: z
      .instanceof(File, { error: "Choose a picture." })
      .refine(({ size }) => size > 0, "Choose a picture."),
  })
  .meta({ id: "branding.place-logo", title: "Place a logo" });
export type PlaceLogo = z.output<typeof PlaceLogo>;

export const RemoveLogo = z
  .object({ variant })
  .meta({ id: "branding.remove-logo", title: "Remove a logo" });
export type RemoveLogo = z.output<typeof RemoveLogo>;

export const DiscardBrand = z
  .object({})
  .meta({ id: "branding.discard-brand", title: "Discard the draft of a brand" });

export const SharePreview = z
  .object({})
  .meta({ id: "branding.share-preview", title: "Share a preview of a brand" });

export const EndPreview = z
  .object({})
  .meta({ id: "branding.end-preview", title: "End the preview of a brand" });

const note = z.string().trim().max(200, "Use at most 200 characters.").default("");

export const PublishBrand = z
  .object({ revision: z.uuid("Load the page again and look at the draft."), note })
  .meta({ id: "branding.publish-brand", title: "Publish a brand" });
export type PublishBrand = z.output<typeof PublishBrand>;

export const RestoreBrand = z
  .object({ number: z.coerce.number().int().min(1).max(1_000_000), requestId: z.uuid() })
  .meta({ id: "branding.restore-brand", title: "Go back to an earlier brand" });
export type RestoreBrand = z.output<typeof RestoreBrand>;

export const PublishTemplate = z
  .object({ template: z.enum(TEMPLATE_KEYS, "Choose one of the looks.") })
  .meta({ id: "branding.publish-template", title: "Begin with a template" });
export type PublishTemplate = z.output<typeof PublishTemplate>;
