import { useEffect, useState } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Bar } from "#app/ui/bar.tsx";
import { type Brand, BrandMark } from "#app/ui/brand-mark.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/field.tsx";
import { type FormState, FormStateContext } from "#app/ui/form-state.ts";

/** The address of the sheet is fixed when the page is drawn; later changes reach it through the browser's own objects. */
export function SampleSheet({ href, css }: { href: string; css: string }) {
  const [first] = useState(href);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [css]);
  return <link rel="stylesheet" href={first} />;
}

type SampleProps = Readonly<{ brand: Brand & { tagline: string }; mode: "light" | "dark" }>;

/** A piece of everything in a look that the page around it does not have: on a wide screen and on a phone. */
export const BrandSample = ({ brand, mode }: SampleProps) => (
  <figure className="flex flex-col gap-2">
    <figcaption className="text-sm font-medium">{mode === "light" ? "Light" : "Dark"}</figcaption>
    <Frame mode={mode} id={`sample-${mode}-wide`}>
      <Pieces brand={brand} />
    </Frame>
    <details className="text-sm">
      <summary className="link w-fit">On a phone</summary>
      <div className="mt-3 max-w-[24.375rem] text-base">
        <Frame mode={mode} id={`sample-${mode}-narrow`}>
          <Pieces brand={brand} />
        </Frame>
      </div>
    </details>
  </figure>
);

const IDLE: FormState = { id: undefined, answer: {}, pending: false, submitter: null };

type FrameProps = { mode: SampleProps["mode"]; id: string; children: React.ReactNode };

/** Looked at, not used: `inert` keeps it from the keyboard and from screen readers. */
const Frame = ({ mode, id, children }: FrameProps) => (
  <FormStateContext.Provider value={{ ...IDLE, id }}>
    <div
      {...{ inert: "" }}
      data-sample=""
      data-mode={mode}
      className="border-line-strong bg-canvas text-ink @container overflow-clip rounded-lg border font-sans"
    >
      {children}
    </div>
  </FormStateContext.Provider>
);

const Pieces = ({ brand }: { brand: SampleProps["brand"] }) => (
  <>
    <div className="border-line bg-surface flex min-h-14 items-center justify-between gap-4 border-b px-4">
      <BrandMark brand={brand} />
      <Button type="button" size="sm">
        Sign in
      </Button>
    </div>
    <div className="grid gap-4 p-4 @xl:grid-cols-2">
      <div className="flex flex-col items-start gap-3 @xl:col-span-2">
        <p className="font-title text-2xl font-semibold">{brand.tagline || brand.name}</p>
        <p className="text-ink-muted">
          Courses to take at your own pace. <span className="link">See what is new</span>
        </p>
        <div className="flex flex-wrap gap-2">
          <Button type="button">Enroll</Button>
          <Button type="button" kind="secondary">
            Preview
          </Button>
          <span className="bg-accent text-on-accent inline-flex min-h-10 items-center rounded-md px-4 text-sm font-medium">
            New
          </span>
          <span className="bg-primary text-on-primary outline-focus inline-flex min-h-10 items-center rounded-md px-4 text-sm font-medium outline-2 outline-offset-2">
            In focus
          </span>
        </div>
      </div>
      <Course />
      <SignIn />
      <Chart />
      <Mail brand={brand} />
      <div className="flex flex-col gap-2 @xl:col-span-2">
        <Banner tone="success" title="You finished the first lesson" />
        <Banner tone="warning" title="Your session ends in five minutes" />
        <Banner tone="danger" title="The file could not be read" />
      </div>
    </div>
  </>
);

const Course = () => (
  <Card>
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <Badge tone="primary">In progress</Badge>
        <Badge tone="accent">New</Badge>
      </div>
      <p className="font-title text-lg font-semibold">Reading a drawing</p>
      <p className="text-ink-muted text-sm">Six lessons, about two hours.</p>
      <Bar share={0.6} fill="fill-primary" />
    </div>
  </Card>
);

const SignIn = () => (
  <Card>
    <div className="flex flex-col gap-3">
      <p className="font-title text-lg font-semibold">Sign in</p>
      <TextField name="email" label="E-mail address" hint="The one that you signed up with." />
      <Button type="button" wide>
        Continue
      </Button>
    </div>
  </Card>
);

const BARS = [
  { height: 30, className: "fill-chart-1" },
  { height: 52, className: "fill-chart-2" },
  { height: 41, className: "fill-chart-3" },
  { height: 64, className: "fill-chart-4" },
  { height: 47, className: "fill-chart-5" },
  { height: 58, className: "fill-chart-6" },
];

const Chart = () => (
  <Card>
    <p className="mb-3 text-sm font-medium">Lessons by week</p>
    <svg viewBox="0 0 120 70" aria-hidden className="w-full">
      {BARS.map(({ height, className }, index) => (
        <rect
          key={className}
          x={index * 20 + 3}
          y={70 - height}
          width="14"
          height={height}
          rx="1"
          className={className}
        />
      ))}
    </svg>
  </Card>
);

const Mail = ({ brand }: { brand: Brand }) => (
  <div className="border-line bg-surface border-t-primary flex flex-col items-start gap-3 rounded-lg border border-t-4 p-5">
    <p className="font-title text-lg font-semibold">Your sign-in link</p>
    <p className="text-sm">A mail from {brand.name}. The button works once.</p>
    <Button type="button">Sign in</Button>
  </div>
);
