/**
 * The page as a tree of named regions, and what of it has to be sent again. Screens describe the regions they show and
 * what each is made of; {@link walletlens.app.page.Painter} compares that with what the page already shows and gives
 * back patches for the rest. No words and no figures are made here.
 */
package walletlens.app.page;
