import { formatHex, parse } from "culori";
import { Refusal } from "#app/kernel/refusal.ts";

/**
 * A person's color as lower-case `#rrggbb`. Three digits are doubled, other CSS notations translated.
 * Refuses what is no color, and transparency: contrast on an unknown ground cannot be promised.
 */
export function parseColor(text: string, field = "color"): string {
  const written = text.trim();
  const color = parse(/^[\da-f]{3,8}$/i.test(written) ? `#${written}` : written);
  if (!color) {
    return refuse(field, `"${written.slice(0, 40)}" is not a color. Write it like #3366cc.`);
  }
  const { alpha = 1, ...solid } = color;
  if (alpha < 1) {
    return refuse(
      field,
      `${written} is see-through, so its contrast would depend on what lies under it. ` +
        `Give a solid color instead, for example ${formatHex(solid)}.`,
    );
  }
  return formatHex(solid);
}

function refuse(field: string, message: string): never {
  throw new Refusal("invalid", message, { [field]: message });
}
