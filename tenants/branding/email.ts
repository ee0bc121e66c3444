import type { FontKey } from "./fonts.ts";
import { FONTS } from "./fonts.ts";
import { RADII, type Radius } from "./palette.ts";
import type { Theme } from "./theme.ts";
import type { Tokens } from "./tokens.ts";

/** What a mail needs to know of the academy that sends it. */
export type MailBrand = Readonly<{
  name: string;
  /** The academy's front door, absolute. */
  homeHref: string;
  theme: Pick<Theme, "light" | "dark">;
  /** The language of the text, as BCP 47 says it. */
  locale: string;
  font?: FontKey | undefined;
  radius?: Radius | undefined;
  /** An absolute address of a picture; without one the name is written out. */
  logoHref?: string | undefined;
}>;

/** Plain text; every part is escaped on its way into the mail. */
export type MailText = Readonly<{
  preheader: string;
  heading: string;
  paragraphs: readonly string[];
  button?: Readonly<{ label: string; href: string }> | undefined;
  footer: string;
}>;

/**
 * One mail in the academy's look, as HTML that mail programs of the last fifteen years show, and as text that
 * says the same. Nothing in it names anyone but the academy. Throws on a button that leads anywhere but the web.
 */
export function emailFrame(brand: MailBrand, text: MailText): { html: string; text: string } {
  if (text.button && !/^https?:\/\//.test(text.button.href)) {
    throw new Error(`A mail's button leads to the web, not to ${text.button.href}`);
  }
  return { html: htmlOf(brand, text), text: textOf(brand, text) };
}

function textOf(brand: MailBrand, { heading, paragraphs, button, footer }: MailText): string {
  const parts = [heading, ...paragraphs];
  if (button) parts.push(`${button.label}:\n${button.href}`);
  parts.push(`-- \n${brand.name}\n${brand.homeHref}\n${footer}`);
  return `${parts.join("\n\n")}\n`;
}

function htmlOf(brand: MailBrand, mail: MailText): string {
  const { light } = brand.theme;
  const font = `font-family:${FONTS[brand.font ?? "inter"].body.replaceAll('"', "'")};`;
  const corner = RADII[brand.radius ?? "soft"];
  const home = escaped(brand.homeHref);
  return `<!doctype html>
<html lang="${escaped(brand.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(mail.heading)}</title>
<style>${darkRules(brand.theme.dark)}</style>
</head>
<body class="canvas" style="margin:0;padding:0;background:${light.canvas};${font}">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escaped(mail.preheader)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="canvas" style="background:${light.canvas}">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td style="padding:0 8px 20px"><a class="ink" href="${home}" style="color:${light.ink};text-decoration:none;font-size:18px;font-weight:700">${mastheadOf(brand)}</a></td></tr>
<tr><td class="card" style="background:${light.surface};border:1px solid ${light.line};border-top:4px solid ${light.primary};border-radius:${corner};padding:32px">
<h1 class="ink" style="margin:0 0 16px;color:${light.ink};font-size:24px;line-height:1.3;font-weight:700">${escaped(mail.heading)}</h1>
${mail.paragraphs.map((paragraph) => paragraphOf(paragraph, light)).join("\n")}${buttonOf(mail.button, light, corner)}
</td></tr>
<tr><td class="muted" style="padding:20px 8px;color:${light["ink-muted"]};font-size:13px;line-height:1.5">${lines(mail.footer)}<br><a class="muted" href="${home}" style="color:${light["ink-muted"]}">${escaped(brand.name)}</a></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** Mail programs that know the reader's mode get dark colors; the others keep the light ones in the markup. */
const darkRules = (dark: Tokens): string =>
  `@media (prefers-color-scheme:dark){.canvas{background:${dark.canvas}!important}` +
  `.card{background:${dark.surface}!important;border-color:${dark.line}!important;border-top-color:${dark.primary}!important}` +
  `.ink{color:${dark.ink}!important}.muted{color:${dark["ink-muted"]}!important}.link{color:${dark.link}!important}` +
  `.button{background:${dark.primary}!important}.label{color:${dark["on-primary"]}!important}}`;

const mastheadOf = ({ name, logoHref }: MailBrand): string =>
  logoHref
    ? `<img src="${escaped(logoHref)}" alt="${escaped(name)}" height="40" style="display:block;border:0;height:40px;max-width:240px">`
    : escaped(name);

const paragraphOf = (text: string, { ink }: Tokens): string =>
  `<p class="ink" style="margin:0 0 16px;color:${ink};font-size:16px;line-height:1.6">${lines(text)}</p>`;

/** The address is written out below the button, for readers whose mail program will not open it. */
function buttonOf(button: MailText["button"], light: Tokens, corner: string): string {
  if (!button) return "";
  const href = escaped(button.href);
  return `
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px"><tr><td class="button" style="background:${light.primary};border-radius:${corner}"><a class="label" href="${href}" style="display:inline-block;padding:12px 24px;color:${light["on-primary"]};font-size:16px;font-weight:600;text-decoration:none">${escaped(button.label)}</a></td></tr></table>
<p style="margin:0;font-size:13px;line-height:1.5;word-break:break-all"><a class="link" href="${href}" style="color:${light.link}">${href}</a></p>`;
}

const lines = (text: string): string => escaped(text).replace(/\r?\n/g, "<br>");

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
