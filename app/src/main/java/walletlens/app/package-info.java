/**
 * The application as a pure function: {@link walletlens.app.App} takes an event as JSON and answers with a step, patches
 * and effects. {@code Loop} turns a state and an event into the next state; {@link walletlens.app.Changes} makes what the
 * user says part of the book, shown at once and written to the vault by an effect; {@link walletlens.app.Standing} holds
 * the figures of a book, each reckoned when it is first asked for. Time, randomness and storage come in with events and go
 * out as effects: nothing here reads a clock or a file.
 */
package walletlens.app;
