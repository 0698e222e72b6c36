/**
 * How much could be lost, how likely, and how sound the whole is: stress scenarios and reverse stress, the health score,
 * and wealth paths by Monte Carlo. A {@link walletlens.value.Valuation} comes in, with what the user chose (which figures
 * stand for which asset, temperament, spending, own scenarios); results with their trails, figures and sources go out.
 * The figures of the past come from tables of the program ({@code resources/walletlens/risk}), each with its source.
 *
 * <p>Stress results are exact money. Statistics (volatility, the score, simulated paths) are doubles and say so; they use
 * only operations that give the same bits everywhere ({@link walletlens.risk.Elementary}), so the tab and the JVM agree to
 * the byte. Every formula, threshold and source stands in {@code docs/risk.md}.
 */
package walletlens.risk;
