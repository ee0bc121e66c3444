export const loader = () => ({ hello: "world" });

export const meta = () => [{ title: "Hello" }];

export default () => <h1>Hello, world</h1>;
