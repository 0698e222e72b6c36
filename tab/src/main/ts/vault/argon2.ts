// Argon2id stands apart: who has no passphrase does not load it.
export { argon2id } from "hash-wasm";
