package walletlens.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walletlens.money.Currency;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.builtIn();

    private static List<String> ids(List<Asset> assets) {
        return assets.stream().map(each -> each.id().toString()).toList();
    }

    @Test
    void anAssetIsFoundByItsIdentity() {
        Asset apple = catalogue.find(AssetId.of(AssetClass.STOCK, "AAPL")).orElseThrow();

        assertThat(apple.name()).isEqualTo("Apple");
        assertThat(apple.currency()).isEqualTo(Currency.USD);
        assertThat(apple.identifiers()).containsEntry("isin", "US0378331005").containsEntry("mic", "XNAS");
    }

    @Test
    void aCoinCarriesTheIdThatKeepsItApart() {
        assertThat(catalogue.find(AssetId.of(AssetClass.CRYPTO, "BTC")).orElseThrow().identifiers())
                .containsEntry("id", "bitcoin");
        assertThat(catalogue.find(new AssetId(AssetClass.CRYPTO, "BEAM", "beam")).orElseThrow().name())
                .isEqualTo("Beam (MimbleWimble)");
    }

    @Test
    void anUnknownIdentityIsNotGuessed() {
        assertThat(catalogue.find(AssetId.of(AssetClass.STOCK, "NOSUCH"))).isEmpty();
        assertThat(catalogue.find(AssetId.of(AssetClass.ETF, "AAPL"))).isEmpty();
        assertThat(catalogue.bySymbol("NOSUCH")).isEmpty();
    }

    @Test
    void aSharedTickerGivesEveryAssetThatBearsIt() {
        assertThat(ids(catalogue.bySymbol("san"))).containsExactly("stock:SAN", "stock:SAN#XMAD");
        assertThat(ids(catalogue.bySymbol("BSV"))).containsExactly("crypto:BSV", "etf:BSV");
        assertThat(ids(catalogue.bySymbol("BEAM"))).containsExactly("crypto:BEAM", "crypto:BEAM#beam");
    }

    @Test
    void theHomeListingBearsTheBareSymbolAndTheForeignOneItsMarket() {
        assertThat(catalogue.find(AssetId.of(AssetClass.STOCK, "SAP")).orElseThrow().currency()).isEqualTo(Currency.EUR);
        assertThat(catalogue.find(new AssetId(AssetClass.STOCK, "SAP", "XNYS")).orElseThrow().currency())
                .isEqualTo(Currency.USD);
    }

    @ParameterizedTest
    @CsvSource({
        "bitcoin, crypto:BTC",
        "BTC, crypto:BTC",
        "xbt, crypto:BTC",
        "ether, crypto:ETH",
        "eth, crypto:ETH",
        "avalanche-2, crypto:AVAX",
        "apple, stock:AAPL",
        "google, stock:GOOGL",
        "facebook, stock:META",
        "coca cola, stock:KO",
        "mcdonalds, stock:MCD",
        "McDonald's, stock:MCD",
        "nestle, stock:NESN",
        "NESTLÉ, stock:NESN",
        "loreal, stock:OR",
        "munchener ruck, stock:MUV2",
        "s&p 500, etf:SPY",
        "vwce, etf:VWCE",
        "vanguard ftse all, etf:VEU",
        "US5949181045, stock:MSFT",
        "gold, metal:XAU",
        "silber, metal:XAG",
        "ذهب, metal:XAU",
        "dollar, cash:USD",
        "€, cash:EUR",
        "franken, cash:CHF",
        "دولار, cash:USD",
        "volks, stock:VOW3",
        "microso, stock:MSFT",
    })
    void theBestAnswerToAWordIsWhatPeopleMean(String words, String best) {
        assertThat(ids(catalogue.search(words, 5))).first().isEqualTo(best);
    }

    @Test
    void theRankIsExactSymbolThenOtherNameThenSymbolPrefixThenName() {
        assertThat(ids(catalogue.search("link", 3))).first().isEqualTo("crypto:LINK");
        List<String> gold = ids(catalogue.search("gold", 10));
        assertThat(gold).startsWith("metal:XAU").contains("stock:GS");
        List<String> met = ids(catalogue.search("met", 10));
        assertThat(met.indexOf("stock:MET")).isLessThan(met.indexOf("stock:META"));
        List<String> dollar = ids(catalogue.search("dollar", 10));
        assertThat(dollar.indexOf("cash:USD")).isLessThan(dollar.indexOf("stock:DG"));
    }

    @Test
    void theLimitIsKeptAndNothingIsFoundForNothing() {
        assertThat(catalogue.search("a", 7)).hasSize(7);
        assertThat(catalogue.search("a", 0)).isEmpty();
        assertThat(catalogue.search("", 5)).isEmpty();
        assertThat(catalogue.search(" -- ", 5)).isEmpty();
        assertThat(catalogue.search("zzzzzzzz", 5)).isEmpty();
    }

    @Test
    void everyWordOfTheQueryMustBeFound() {
        assertThat(ids(catalogue.search("ishares world small", 10))).containsExactly("etf:IUSN", "etf:WSML");
    }

    @ParameterizedTest
    @CsvSource({
        "Nestlé, nestle", "ØRSTED, orsted", "Großmann & Söhne, grossmann & sohne", "McDonald’s, mcdonalds",
        "'  Coca-Cola   Co. ', coca cola co", "Złoty, zloty", "أونصة, اونصه", "--, ''",
    })
    void namesMeetInOneSpelling(String text, String plain) {
        assertThat(Spelling.plain(text)).isEqualTo(plain);
    }
}
