/** Cases that are compiled for the tab as well (profile {@code tab}), so that both are measured on the very same. */
package walletlens.bench.tab;
