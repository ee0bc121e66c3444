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
  document.getElementById("told").textContent = api.LMSGetValue("cmi.core.entry") + " " + api.LMSGetValue("cmi.suspend_data");
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
