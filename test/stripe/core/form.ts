import { invalid } from "./stripe-error.ts";

/** What a form says: text, or parts by name, or parts in order. */
export type Form = { [name: string]: FormValue };
export type FormValue = string | FormValue[] | Form;

/** Reads `a=1&b[c]=2&d[0][e]=3&f[]=4` as `{ a: "1", b: { c: "2" }, d: [{ e: "3" }], f: ["4"] }`. */
export function readForm(text: string): Form {
  const form: Form = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) lay(form, pathOf(name), value);
  return inOrder(form) as Form;
}

/** `a[b][]` as `["a", "b", ""]`. */
function pathOf(name: string): string[] {
  const [, head, rest = ""] = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name) ?? [];
  if (head === undefined) throw invalid(`Invalid parameter name: ${name}`, { param: name });
  return [head, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, part = ""]) => part)];
}

function lay(form: Form, [head = "", ...rest]: string[], value: string): void {
  const name = head === "" ? String(Object.keys(form).length) : head;
  if (rest.length === 0) {
    form[name] = value;
    return;
  }
  const inner = form[name];
  const next: Form = typeof inner === "object" && !Array.isArray(inner) ? inner : {};
  form[name] = next;
  lay(next, rest, value);
}

/** Parts that are numbered from 0 on are a list. */
function inOrder(value: FormValue): FormValue {
  if (typeof value !== "object" || Array.isArray(value)) return value;
  const names = Object.keys(value);
  if (names.length > 0 && names.every((name) => /^\d+$/.test(name))) {
    const sorted = names.sort((one, other) => Number(one) - Number(other));
    return sorted.map((name) => inOrder(value[name] ?? ""));
  }
  return Object.fromEntries(names.map((name) => [name, inOrder(value[name] ?? "")]));
}
