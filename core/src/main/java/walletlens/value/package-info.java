/**
 * What it is all worth: positions, net worth, allocation, gains split into price and currency, through time and on a day.
 * A ledger, its lots and quotes come in; figures go out, each with the {@link walletlens.value.Trail} that shows how it was
 * made. What has no price or no rate is named and left out of sums, never counted as zero in silence. Nothing is rounded.
 *
 * <p>For every span of days: change of net worth = net contributions + price gain + currency gain + realized gain + income
 * - fees - taxes; see {@link walletlens.value.ProfitAndLoss}.
 */
package walletlens.value;
