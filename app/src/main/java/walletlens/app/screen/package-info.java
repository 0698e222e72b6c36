/**
 * The screens: what each shows and what its events lead to. A {@link walletlens.app.screen.Screen} turns the state into
 * regions of the page, through records that hold ready texts and figures ({@code …Page}), and answers its own events;
 * {@link walletlens.app.screen.Page} puts them together with what surrounds them and lies over them.
 */
package walletlens.app.screen;
