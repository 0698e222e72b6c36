/** Small offenders, each breaking one rule, so that a rule that no longer bites is noticed. */
package walletlens.rules.broken;
