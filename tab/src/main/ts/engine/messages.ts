// What the page and the engine's worker say to each other.

/**
 * To the worker: an event as JSON text, with the content of the file or the vault's records that it brings, if any; or, from
 * tests, that the engine end as a stack overflow ends it, or that it read one of the texts built into it.
 */
export type ToEngine = string | { readonly event: string; readonly bytes: Uint8Array } | { readonly event: string; readonly records: string } | { readonly trap: true } | { readonly resource: string };

/** From the worker, one per event and in the same order; after `trap` the worker answers nothing more. */
export type FromEngine = { readonly step: string } | { readonly trap: string } | { readonly resource: string };
