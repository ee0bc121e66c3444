import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

export default [
  layout("routes/layouts/academy.tsx", [
    index("routes/home.tsx"),
    route("courses", "routes/courses/index.tsx"),
    route("courses/:courseSlug", "routes/courses/show.tsx"),
    route("courses/:courseSlug/enroll", "routes/courses/enroll.tsx"),
    route("learn", "routes/learn/index.tsx"),
    route("learn/:courseSlug", "routes/learn/course.tsx"),
    route("learn/:courseSlug/:lessonSlug", "routes/learn/lesson.tsx"),
    route("learn/:courseSlug/:lessonSlug/open", "routes/learn/open.tsx"),
    route("wallet", "routes/wallet/show.tsx"),
  ]),
  layout("routes/layouts/focus.tsx", [route("sign-in", "routes/auth/sign-in.tsx")]),
  route("sign-out", "routes/auth/sign-out.tsx"),
] satisfies RouteConfig;
