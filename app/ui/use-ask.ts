import { useSubmit } from "@remix-run/react";

/** Sends a form that asks: what it leaves open is not in the address, and the page stays where it is scrolled to. */
export function useAsk(): (form: HTMLFormElement) => void {
  const submit = useSubmit();
  return (form) => {
    const asked = [...new FormData(form)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
    submit(query, { method: "get", action: "/courses", preventScrollReset: true });
  };
}
