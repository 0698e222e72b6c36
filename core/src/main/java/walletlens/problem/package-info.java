/**
 * What can go wrong with input, as a value: a {@link walletlens.problem.Problem} names the place and says in a sentence
 * what happened; an {@link walletlens.problem.Outcome} carries what could be read beside every problem. Exceptions are
 * for faults of the program only.
 */
package walletlens.problem;
