declare module "@20minutes/s3rver" {
  import type { Server } from "node:http";

  type Options = Readonly<{
    directory: string;
    port: number;
    address: string;
    silent: boolean;
    configureBuckets: readonly Readonly<{ name: string }>[];
  }>;

  type Context = {
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, unknown>>;
    status: number;
  };

  /** The part of its interface that our tests use. */
  class S3rver {
    constructor(options: Options);
    readonly httpServer: Server;
    readonly middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
    run(): Promise<unknown>;
    close(): Promise<void>;
  }

  // biome-ignore lint/style/noDefaultExport: the package exports nothing by name
  export { S3rver as default };
}
