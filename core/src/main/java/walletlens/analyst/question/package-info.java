/**
 * Questions in plain language and their answers. A text comes in; an {@link walletlens.analyst.question.Asked} goes out: the
 * {@link walletlens.analyst.question.Query} it was understood as, or what it leaves open. A query and the figures of a book
 * give an {@link walletlens.analyst.question.Answer}, every figure from the room that reckons it and with its trail.
 *
 * <p>The way: {@code Cover} takes the text apart into names, times, numbers and the words of {@code en.tsv} and its like, with the
 * readers of {@link walletlens.intake.sentence.Spoken}; {@code Periods} puts times together; {@code Grammar} finds the line of
 * {@code grammar.tsv} that explains most of what was said; {@code Filling} fills its slots. What no line explains is asked about.
 */
package walletlens.analyst.question;
