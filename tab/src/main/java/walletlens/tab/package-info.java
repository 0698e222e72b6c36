/**
 * The engine as the tab sees it: {@link walletlens.app.App} compiled to WebAssembly, entered through
 * {@link walletlens.tab.Engine}.
 *
 * <p>In comes an event as JSON, out goes a step as JSON. No clock, no storage, no network: those are the page's.
 */
package walletlens.tab;
