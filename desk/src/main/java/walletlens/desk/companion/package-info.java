/**
 * The companion: a small server on 127.0.0.1 that gives the page to the browser and keeps the sealed vault in a file
 * without ever opening it. Every request passes the {@link walletlens.desk.companion.Guard} first.
 */
package walletlens.desk.companion;
