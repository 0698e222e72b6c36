/**
 * What the program says and how it writes numbers: one catalogue of sentences per language ({@code words/en.properties}
 * and its siblings), plural forms and writing direction ({@link walletlens.app.words.Language}), and the figures
 * of the page in parts ({@link walletlens.app.words.Figures}). Exact values come in; text for people goes out.
 */
package walletlens.app.words;
