/**
 * Lets a language model on this computer put findings into words, and believes none of its numbers. What goes in: a
 * {@link walletlens.wording.FactSheet} of figures with their meaning, unit and exact value. What comes out: the
 * {@link walletlens.wording.Prompt} to send, and of the text that streams back a {@link walletlens.wording.Checked}, in
 * which every number is either matched to a fact or struck. {@link walletlens.wording.LocalModel} says what may be asked of
 * this computer, and {@link walletlens.wording.Listening} reads the answers. Nothing here speaks to anybody.
 */
package walletlens.wording;
