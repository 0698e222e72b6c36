/**
 * Tables nobody knows. A {@link walletlens.intake.mapping.Mapping} says which column means what; it is guessed from the
 * heading's words and from what the columns hold, corrected by a person, remembered by the heading, and applied to give
 * drafts.
 */
package walletlens.intake.mapping;
