package walletlens.app.command;

import java.time.LocalDate;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.ledger.When;
import walletlens.lots.Worth;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Rates;

/**
 * A book's prices and rates, gathered from its entries only once somebody asks: gains of trades in one currency never do,
 * and gathering costs as much as reckoning them.
 */
final class AskedPrices implements Rates, Worth {
    private final Book book;

    AskedPrices(Book book) {
        this.book = book;
    }

    @Override
    public Optional<Rate> known(Currency from, Currency to, LocalDate day) {
        return book.quotes().known(from, to, day);
    }

    @Override
    public Optional<Money> ofOne(AssetId asset, When when) {
        return book.quotes().ofOne(asset, when);
    }
}
