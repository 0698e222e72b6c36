/**
 * What {@code core} and {@code app} must not do, as tests that fail the build: who may know whom, what gives other
 * bytes in the tab than on the JVM, what belongs to a host. {@code broken} holds one small offender per rule.
 */
package walletlens.rules;
