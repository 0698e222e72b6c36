/**
 * Measurements: JMH benchmarks of the core ({@code bench/run}), whole processes side by side with the accountants of the
 * plain-text world ({@code bench/accountants}), and programs of their own that print what they measured. Every ledger is
 * made by a generator of its own and is the same in each run. They are run by hand.
 */
package walletlens.bench;
