/**
 * Cost basis: which lots a disposal gives up, what they had cost, what was gained. A ledger, the rules of choice, exchange
 * rates and market worths come in; open lots, disposals, income, expenses and everything doubtful go out, in the order of
 * the ledger. Rules and worked examples stand in {@code docs/cost-basis.md}. Cash and loans have balances but no lots.
 */
package walletlens.lots;
