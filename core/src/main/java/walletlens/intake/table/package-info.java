/**
 * Tables of the outside, before anyone knows what they mean. The bytes of a file come in, text of any separator and
 * encoding or a workbook; {@link walletlens.intake.table.Table}s go out: heading, rows with the numbers a person sees in
 * the file, and the evidence for whatever had to be worked out. {@link walletlens.intake.table.Habits} then reads cells as
 * numbers, times and currencies the way the whole file writes them.
 */
package walletlens.intake.table;
