const PAGE = 100;

/** The same things, a hundred at a time. */
export async function* pagesOf<T>(things: AsyncIterable<T>): AsyncGenerator<T[]> {
  let page: T[] = [];
  for await (const thing of things) {
    page.push(thing);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
