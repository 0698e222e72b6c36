/**
 * The analyst: what the user's own figures say that is worth a look, each as typed parts of a sentence with its trail, and why
 * net worth changed between two days.
 *
 * <p>In comes what other rooms have reckoned ({@link walletlens.analyst.Circumstances}); out go
 * {@link walletlens.analyst.Insights}, ranked, each a row of the table {@link walletlens.analyst.InsightKind} with its figures. No
 * figure is reckoned anew that another room has: health is that of {@code risk}, drift that of {@code plan}, returns and gains
 * those of {@code performance}. Nothing here urges to trade, and nothing is worded: the words stand in the app's catalogue.
 * Formulas, thresholds and their reasons stand in {@code docs/analyst.md}.
 */
package walletlens.analyst;
