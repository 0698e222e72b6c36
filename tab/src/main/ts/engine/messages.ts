// What the page and the engine's worker say to each other.

/**
 * To the worker: an event as JSON text, with the content of the file or the vault's records that it brings, if any; or, from
 * tests, that the engine end as a stack overflow ends it, or that it read one of the texts built into it.
 */
export type ToEngine = string | { readonly event: string; readonly bytes: Uint8Array } | { readonly event: string; readonly records: string } | { readonly trap: true } | { readonly resource: string };

/** How far a long file is read: bytes of it, rows of it, or entries compared with those known. */
export interface Progress {
  readonly stage: "bytes" | "rows" | "compared";
  readonly done: number;
  readonly of: number;
}

/** From the worker, one per event and in the same order; and before it how far it is; after `trap` the worker answers nothing more. */
export type FromEngine = { readonly step: string } | { readonly trap: string } | { readonly progress: Progress } | { readonly resource: string };
