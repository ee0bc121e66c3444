import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftLesson } from "#app/domain/learning/authoring/draft.ts";
import type { DrawnText } from "#app/domain/learning/authoring/drawn-lesson.ts";
import { USUAL_PERCENT } from "#app/domain/learning/watching/words.ts";
import type { Answer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { LessonConflict, type Newer } from "#app/ui/lesson-conflict.tsx";
import { LessonProblems } from "#app/ui/lesson-problems.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { MarkdownField } from "#app/ui/markdown-field.tsx";
import { SaveLight } from "#app/ui/save-light.tsx";
import { useDraftSave } from "#app/ui/use-draft-save.ts";

type LessonEditorProps = Readonly<{
  lesson: DraftLesson;
  drawn: DrawnText;
  language: string;
  /** The address of the lesson's own page. */
  at: string;
  answer: Answer | undefined;
}>;

/** A lesson that is being written, beside what learners will see of it. It saves itself where scripts run. */
export function LessonEditor({ lesson, drawn, language, at, answer }: LessonEditorProps) {
  const around = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [shown, setShown] = useState<Newer | null>(null);
  const lookAgain = useCallback(() => void look(at).then((now) => now && setShown(now)), [at]);
  const { state, refusal, saver } = useDraftSave(around, `${at}/save`, lesson.revision, lookAgain);
  useEffect(() => {
    if (state === "stale") lookAgain();
  }, [state, lookAgain]);
  const takeTheirs = (newer: Newer) => {
    fill(around.current, newer);
    void saver.follow(newer.revision);
  };
  const { html, problems } = shown ?? drawn;
  return (
    <div className="grid items-start gap-8 xl:grid-cols-2">
      <div ref={around} className="flex min-w-0 flex-col gap-4">
        {state === "stale" && shown && (
          <LessonConflict
            newer={shown}
            onKeepMine={() => void saver.follow(shown.revision)}
            onTakeTheirs={() => takeTheirs(shown)}
          />
        )}
        <Form answer={refusal ? { fields: refusal.fields } : answer} label="Lesson">
          <Fields lesson={lesson} />
          <MarkdownField
            area={area}
            defaultValue={lesson.markdown}
            keepPicture={(picture) => keepPicture(at, picture)}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button kind="secondary" pendingLabel="Saving…">
              Save
            </Button>
            <SaveLight state={state} />
          </div>
        </Form>
      </div>
      <section aria-label="Preview" className="flex min-w-0 flex-col gap-4">
        <h2 className="text-lg">As learners will see it</h2>
        <LessonProblems problems={problems} />
        <div className="border-line bg-surface rounded-lg border p-5 sm:p-6">
          <LessonText html={html} language={language} />
        </div>
      </section>
    </div>
  );
}

const Fields = ({ lesson }: { lesson: DraftLesson }) => (
  <>
    <input type="hidden" name="revision" value={lesson.revision} />
    <div className="flex flex-wrap gap-4">
      <div className="min-w-52 flex-1">
        <TextField name="title" label="Title" defaultValue={lesson.title} maxLength={120} />
      </div>
      <div className="w-28">
        <TextField
          name="minutes"
          label="Minutes"
          type="number"
          min={0}
          max={6000}
          defaultValue={lesson.minutes}
        />
      </div>
    </div>
    {lesson.kind === "video" && (
      <TextField
        name="watchPercent"
        label="Done when watched, in percent"
        type="number"
        min={0}
        max={100}
        hint="With 0 learners say themselves when they are done."
        defaultValue={lesson.settings.watchPercent ?? USUAL_PERCENT}
      />
    )}
    {lesson.kind === "link" && (
      <TextField
        name="url"
        label="Address"
        type="url"
        placeholder="https://"
        hint="Where the link leads. The text below says why to go there."
        defaultValue={lesson.settings.url ?? ""}
      />
    )}
  </>
);

/** The lesson as it is kept and drawn now; null when the server cannot be reached. */
async function look(at: string): Promise<Newer | null> {
  const answer = await fetch(`${at}/drawn`).catch(() => null);
  if (!answer?.ok || answer.redirected) return null;
  const { lesson, ...drawn } = await answer.json();
  const { revision, title, markdown } = lesson;
  return { ...drawn, revision, title, markdown };
}

function fill(place: HTMLElement | null, { title, markdown }: Newer): void {
  const set = (name: string, value: string) => {
    const field = place?.querySelector(`[name=${name}]`);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      field.value = value;
  };
  set("title", title);
  set("markdown", markdown);
}

async function keepPicture(at: string, picture: File): Promise<string> {
  const body = new FormData();
  body.set("picture", picture);
  const answer = await fetch(`${at}/pictures`, { method: "POST", body });
  const { done, refused, fields } = await answer.json();
  if (!answer.ok) throw new Error(fields?.picture ?? refused);
  return `![](${done.path})`;
}
