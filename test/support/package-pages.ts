/** A page of our own in the way of SCORM 1.2: three steps, a score at the end, and its place is kept. */
export const page12 = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Knots by hand</title></head><body>
<h1 id="at"></h1><p id="told"></p>
<button id="on">On</button> <button id="end">Finish</button>
<script>
function lookUp(w) { var n = 0; while (w.API == null && w.parent != null && w.parent != w && n < 9) { n += 1; w = w.parent; } return w.API; }
var api = lookUp(window);
api.LMSInitialize("");
var step = Number(api.LMSGetValue("cmi.core.lesson_location") || 1);
function show() {
  document.getElementById("at").textContent = "Step " + step + " of 3";
  document.getElementById("told").textContent = api.LMSGetValue("cmi.core.entry") + " " + api.LMSGetValue("cmi.suspend_data") + " " + api.LMSGetValue("cmi.core.lesson_mode");
}
document.getElementById("on").onclick = function () {
  step += 1;
  api.LMSSetValue("cmi.core.lesson_status", "incomplete");
  api.LMSSetValue("cmi.core.lesson_location", String(step));
  api.LMSSetValue("cmi.suspend_data", "tied=" + step);
  api.LMSSetValue("cmi.core.exit", "suspend");
  api.LMSCommit("");
  show();
};
document.getElementById("end").onclick = function () {
  api.LMSSetValue("cmi.core.score.raw", "85");
  api.LMSSetValue("cmi.core.lesson_status", "completed");
  api.LMSSetValue("cmi.core.session_time", "0000:02:00.00");
  api.LMSFinish("");
};
show();
</script></body></html>`;

/** A part of our own in the way of SCORM 2004: its place is kept, and it ends with a score. */
export const page2004 = (name: string, score: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title><script src="shared/part.js"></script></head><body>
<h1>${name}</h1><p id="told"></p>
<button id="half">Halfway</button> <button id="end">Finish</button>
<script>begin("${score}");</script></body></html>`;

/** What the parts of the 2004 package share. */
export const PART_SCRIPT = `function lookUp(w) { var n = 0; while (w.API_1484_11 == null && w.parent != null && w.parent != w && n < 9) { n += 1; w = w.parent; } return w.API_1484_11; }
function begin(score) {
  var api = lookUp(window);
  api.Initialize("");
  document.getElementById("told").textContent = api.GetValue("cmi.entry") + " " + api.GetValue("cmi.location") + " " + api.GetValue("cmi.mode");
  document.getElementById("half").onclick = function () {
    api.SetValue("cmi.completion_status", "incomplete");
    api.SetValue("cmi.location", "halfway");
    api.SetValue("cmi.exit", "suspend");
    api.Commit("");
    document.getElementById("told").textContent = "kept";
  };
  document.getElementById("end").onclick = function () {
    api.SetValue("cmi.score.scaled", score);
    api.SetValue("cmi.completion_status", "completed");
    api.SetValue("cmi.success_status", "passed");
    api.SetValue("cmi.session_time", "PT1M");
    api.Terminate("");
  };
}`;

/** A page that tries to get at whoever opens it; what it got is written into it. */
export const hostilePage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Hostile</title></head><body><h1 id="told">trying</h1>
<form id="form" method="post" action="/account"><input name="name" value="Mallory"></form>
<script>
var got = [];
function attempt(name, work) { try { var value = work(); if (value) got.push(name + "=" + value); } catch (e) {} }
var doc = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
attempt("cookie", function () { return document.cookie; });
attempt("cookie by force", function () { return doc.get.call(document); });
attempt("setting a cookie", function () { doc.set.call(document, "stolen=1"); return doc.get.call(document); });
attempt("parent document", function () { return window.parent.document.title; });
attempt("parent location", function () { return window.parent.location.href; });
attempt("top document", function () { return top.document.body.innerHTML.length; });
attempt("frame element", function () { return window.frameElement && "frame"; });
attempt("top navigation", function () { top.location = "/account?by=hostile"; return ""; });
attempt("top navigation by anchor", function () { var a = document.createElement("a"); a.href = "/account?by=anchor"; a.target = "_top"; document.body.append(a); a.click(); return ""; });
attempt("window", function () { return window.open("/account?by=window") && "opened"; });
attempt("form", function () { document.getElementById("form").submit(); return ""; });
attempt("form to top", function () { var f = document.getElementById("form"); f.target = "_top"; f.submit(); return ""; });
var tries = ["/account?by=fetch", "/learn?by=fetch", "/account.data?by=fetch"].map(function (at) {
  return fetch(at, { credentials: "include" }).then(function (r) { return r.text(); }).then(function (t) { got.push(at + " " + t.length); }, function () {});
});
tries.push(fetch("/account", { method: "POST", credentials: "include", mode: "no-cors", body: new URLSearchParams({ name: "Mallory" }) }).then(function () {}, function () {}));
["/account?by=frame", "javascript:parent.document.title"].forEach(function (src) { var f = document.createElement("iframe"); f.src = src; document.body.append(f); });
var img = new Image(); img.src = "/account?by=image"; 
Promise.all(tries).then(function () { setTimeout(function () {
  attempt("frame within", function () { return frames[0].document.title; });
  document.getElementById("told").textContent = "got: " + got.join(", ");
}, 1000); });
</script></body></html>`;
