/**
 * How it has done: time-weighted and money-weighted return, drawdown, volatility, Sharpe, Sortino, comparison with a
 * benchmark, contribution of each asset, gains taken apart, income through time. A {@link walletlens.value.Course} comes in;
 * figures go out, or the reason why there is none ({@link walletlens.performance.Statistic}). Money is exact; statistics are
 * reckoned in double and rounded to ten decimals. Formulas and sources stand in {@code docs/performance.md}.
 */
package walletlens.performance;
