const MARKS: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in a document. */
export const plain = (text: string) => text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const STYLE = `
:root { color-scheme: light dark; --line: #d5d9e0; --soft: #5b6472; --back: #f5f6f8; --card: #fff; --ink: #14181f; --deed: #3a4bd8; }
@media (prefers-color-scheme: dark) { :root { --line: #343a46; --soft: #a3acba; --back: #0f1217; --card: #181c23; --ink: #eef1f5; --deed: #5b6cf0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
.notice { margin: 0; background: #ffe9a8; color: #3d2c00; text-align: center; padding: .5rem 1rem; font-size: .875rem; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; display: grid; gap: 1.5rem; }
main.narrow { max-width: 28rem; }
@media (min-width: 48rem) { main:not(.narrow) { grid-template-columns: 1fr 1fr; gap: 3rem; padding-top: 3rem; } }
h1 { font-size: 1.25rem; margin: 0 0 1rem; } h2 { font-size: 1.05rem; margin: 0 0 .75rem; }
.sum { font-size: 2rem; font-weight: 650; margin: 0 0 1rem; }
.soft { color: var(--soft); font-size: .875rem; }
.lines { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.lines li { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; }
label { display: block; margin-bottom: .9rem; font-size: .875rem; font-weight: 550; }
input, select { display: block; width: 100%; margin-top: .3rem; padding: .65rem .75rem; font: inherit; font-weight: 400; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: .5rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
button { width: 100%; padding: .8rem 1rem; font: inherit; font-weight: 600; color: #fff; background: var(--deed); border: 0; border-radius: .5rem; cursor: pointer; }
button.quiet { background: none; color: var(--ink); border: 1px solid var(--line); margin-top: .6rem; }
a { color: inherit; } :focus-visible { outline: 3px solid #7d8bff; outline-offset: 2px; }
.wrong { border: 1px solid #c4314b; border-radius: .5rem; padding: .7rem .9rem; margin: 0 0 1rem; }
details { margin-top: 1rem; } code { font-size: .85em; }
`;

/** A page of the stand-in. It says what it is, and works without a script. `body` is markup. */
export const documentOf = (title: string, body: string, narrow = false): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${plain(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="notice" role="note">Local stand-in for Stripe, for development and tests. No money moves here.</p>
<main${narrow ? ' class="narrow"' : ""}>${body}</main>
</body>
</html>`;
