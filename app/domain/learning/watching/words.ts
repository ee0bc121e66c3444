/** How much of a film has to be watched unless its author says otherwise, in percent. */
export const USUAL_PERCENT = 90;
