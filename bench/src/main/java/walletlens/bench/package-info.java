/** Measurements, each a program of its own that prints what it measured. They are run by hand and fail nothing. */
package walletlens.bench;
