/** Texts taken apart, for every room above. */
package walletlens.text;
