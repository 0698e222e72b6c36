/**
 * The one door of the desk to the outside. A {@link walletlens.market.Request} comes in; if the one list of
 * {@link walletlens.market.Sources} allows it, it is asked over TLS and the answer goes out, with the bytes counted. Its
 * HTTP is its own and small: the JDK's client can neither keep to an address that was looked at nor speak to a SOCKS
 * proxy without asking for names first, and sends more headers than are needed.
 */
package walletlens.desk.net;
