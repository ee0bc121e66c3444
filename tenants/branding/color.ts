import { converter, convertOklabToLrgb, type Oklch } from "culori";

/** A color in OKLCH: lightness 0 to 1, chroma from 0, hue in degrees. */
export type Shade = Readonly<{ l: number; c: number; h: number }>;

const toOklch = converter("oklch");

/** The OKLCH of a `#rrggbb`; a gray has hue 0. */
export function shadeOf(hex: string): Shade {
  const { l, c, h } = toOklch(hex) as Oklch;
  return { l, c, h: h ?? 0 };
}

/** The nearest `#rrggbb` of a shade: lightness and hue stay, chroma gives way until the screen can show it. */
export function hexOf({ l, c, h }: Shade): string {
  const lightness = Math.min(1, Math.max(0, l));
  let [low, high] = [0, c];
  if (!isShown(linear(lightness, c, h))) {
    for (let step = 0; step < 12; step++) {
      const middle = (low + high) / 2;
      if (isShown(linear(lightness, middle, h))) low = middle;
      else high = middle;
    }
    high = low;
  }
  return `#${linear(lightness, high, h).map(byteOf).join("")}`;
}

/**
 * The contrast ratio of two `#rrggbb`, 1 to 21, from the bytes that reach the screen.
 * WCAG 2.2, "relative luminance" and "contrast ratio".
 */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2.2 relative luminance, 0 to 1. */
export function luminance(hex: string): number {
  const bits = Number.parseInt(hex.slice(1), 16);
  return (
    0.2126 * channel((bits >> 16) & 255) +
    0.7152 * channel((bits >> 8) & 255) +
    0.0722 * channel(bits & 255)
  );
}

/** How far apart two colors look: distance in OKLab; 0.02 is just visible, black to white is 1. */
export function distance(one: string, other: string): number {
  const [a, b] = [cartesian(shadeOf(one)), cartesian(shadeOf(other))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function linear(l: number, c: number, h: number): [number, number, number] {
  const [, a, b] = cartesian({ l, c, h });
  const { r, g, b: blue } = convertOklabToLrgb({ l, a, b });
  return [r, g, blue];
}

function cartesian({ l, c, h }: Shade): [number, number, number] {
  const angle = (h * Math.PI) / 180;
  return [l, c * Math.cos(angle), c * Math.sin(angle)];
}

const EDGE = 0.0005;
const isShown = (rgb: readonly number[]): boolean =>
  rgb.every((value) => value >= -EDGE && value <= 1 + EDGE);

function byteOf(value: number): string {
  const light = Math.min(1, Math.max(0, value));
  const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, "0");
}

const channel = (byte: number): number => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
