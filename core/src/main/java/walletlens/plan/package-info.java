/**
 * What the user means to do: sell targets in steps, target weights and the trades that lead to them, sums to reach by a day.
 *
 * <p>In come plans, as the user made them, and a valuation; out go proposals with every figure they rest on: trades, proceeds,
 * the lots that would be used, the gain they would realize. Nothing here trades, and nothing is proposed that was not asked
 * for.
 */
package walletlens.plan;
