import { createContext, useContext } from "react";

/** The word that this answer's own scripts and styles carry, so that the browser runs no others. */
export const NonceContext = createContext<string | undefined>(undefined);

/** Undefined in the browser, where nothing is added to the page by hand. */
export const useNonce = (): string | undefined => useContext(NonceContext);
