/**
 * Turns the outside into drafts a person reviews before anything is saved. Texts of files come in; a
 * {@link walletlens.intake.Reading} goes out, in which every data row is accounted for: it stands in a draft, among the
 * skipped, or among the problems. What could be meant in two ways is a {@link walletlens.intake.Doubt}, never a guess
 * made in silence.
 */
package walletlens.intake;
