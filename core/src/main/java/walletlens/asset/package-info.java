/**
 * What can be owned: classes of assets, their identity ({@link walletlens.asset.AssetId}), units of measure, and the
 * built-in catalogue of names. Symbols of the outside come in; identities and descriptions go out.
 */
package walletlens.asset;
