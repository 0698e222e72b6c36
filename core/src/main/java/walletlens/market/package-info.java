/**
 * Sources of prices, without any I/O: which {@link walletlens.market.Request} to make, and how to read the
 * {@link walletlens.market.Answer}. {@link walletlens.market.Sources} is the one list of what may be asked of whom; a host
 * makes no request that it does not allow. Questions come in; quotes and problems go out.
 */
package walletlens.market;
