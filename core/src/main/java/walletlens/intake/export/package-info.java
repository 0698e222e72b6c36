/**
 * The exports of exchanges, brokers and other programs. A {@link walletlens.intake.table.Table} whose columns are those of
 * a {@link walletlens.intake.export.KnownExport} comes in; a {@link walletlens.intake.Reading} goes out. Each export is a
 * page of text among the resources: its columns, how it writes numbers and days, and what its rows mean.
 */
package walletlens.intake.export;
