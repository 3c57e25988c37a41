/** Puts a text on the clipboard and says so: `what` is copied. */
export type Copy = (text: string, what: string) => void;
