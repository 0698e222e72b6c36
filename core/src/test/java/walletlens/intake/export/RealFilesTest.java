package walletlens.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.intake.DraftEntry;
import walletlens.intake.Reading;
import walletlens.intake.Skipped;
import walletlens.ledger.Postings;
import walletlens.money.Quantity;
import walletlens.problem.Problem;

/**
 * Exports that public projects publish. What each must give was worked out from its cells: the totals are sums over its
 * amount columns, so a row that is left out, counted twice or given the wrong sign shows. The files lie beside the checkout
 * and are no part of it; without them these tests are skipped, saying so.
 */
class RealFilesTest {
    /**
     * What a file must give.
     *
     * @param counts its rows, drafts, rows left aside, and rows with problems
     * @param account the account whose balances are summed
     * @param totals what every asset's balance changes by: a currency, a coin, or an ISIN or ticker
     * @param lines outcomes of single rows
     */
    record Expected(String file, String format, int[] counts, String account, Map<String, String> totals, List<String> lines) {
        @Override public String toString() {
            return file;
        }
    }

    private static Expected file(String file, String format, int rows, int drafts, int skipped, int problems, String account, String totals, String... lines) {
        Map<String, String> map = new TreeMap<>();
        for (String total : totals.isBlank() ? new String[0] : totals.strip().split("\\s+")) {
            map.put(total.substring(0, total.indexOf('=')).replace('_', ' '), total.substring(total.indexOf('=') + 1));
        }
        return new Expected(file, format, new int[] {rows, drafts, skipped, problems}, account, map, Arrays.asList(lines));
    }

    static List<Expected> files() {
        List<Expected> files = new ArrayList<>();
        // 10 USDT a period, the fee of 0.0025 in it: 9.9975 buy the ether.
        files.add(file("binance-autoinvest.csv", "binance-autoinvest", 2, 2, 0, 0, "Binance", "ETH=0.01 BTC=0.002 USDT=-30",
                "2 2022-05-01T14:00Z TRADE in Binance: +0.01000000 crypto:ETH -9.99750000 crypto:USDT fee 0.00250000 crypto:USDT"));
        // Without a time (row 5), without coin and amount (6), an operation nobody knows (42).
        files.add(file("binance-statement.csv", "binance-statement", 230, 42, 15, 3, "Binance",
                "AXS=1.19592356 BETH=0.036004615 BNB=0.490421142603200004 BTC=0.05387570304439999 BUSD=359.27812042 DAR=-336.384852945 "
                + "ETH=32.5047459600000001 EUR=1607.38009940 HIGH=2009.66632200 IOTA=1695.618 KNC=-0.16 MATIC=140.11956060 "
                + "SOL=-1.072200335 SUI=0.0080696 USDC=-2641 USDT=3972.52244935 ZRX=-25596.06",
                "2,4 2020-10-28T22:03:03Z BUY in Binance: +0.576474665 crypto:BNB -245.25 EUR",
                "3 2020-10-28T22:03:03Z DEPOSIT in Binance: +245.25 EUR",
                "5 problem: UTC_Time \"\" The time is missing.",
                "25,26,27 2020-11-12T08:21:54Z TRADE in Binance: +0.001366875 crypto:BTC -67.5 crypto:IOTA fee 0.0001057 crypto:BNB",
                "42 problem: Operation \"ABC\" What this row does is not known.",
                "182,183 2024-09-12T10:15:06Z TRADE in Binance: +1234 crypto:USDT -0.54321 crypto:ETH",
                "184,185 2024-09-12T10:15:11Z TRADE in Binance: +1234 crypto:USDT -0.54321 crypto:ETH"));
        files.add(file("bitstamp.csv", "bitstamp", 3, 3, 0, 0, "Bitstamp", "ETH=1 EUR=-10.87005",
                "3 2022-01-28T00:31 SELL in Bitstamp: +2214.01 EUR -1.00000000 crypto:ETH fee 10.87005 EUR"));
        files.add(file("bittytax-hmrc-22251.xlsx", "bittytax", 5, 4, 1, 0, "CRYPTO22251", "GBP=300000 TOKENA=100"));
        // Every euro that came was spent or sent back; the dust of two roundings is in the file.
        files.add(file("bitvavo.csv", "bitvavo", 34, 34, 0, 0, "Bitvavo",
                "ADA=0.361357 BTC=0.00072401 ETH=0.000053650000000001 EUR=0 USDT=-0.000000000000003 XLM=0",
                "3 2023-11-30T11:36:46.620+01:00 BUY in Bitvavo: +0.0053543 crypto:ETH -9.97399004 EUR fee 0.02600996 EUR",
                "11 2023-05-19T11:10:52+02:00 WITHDRAWAL in Bitvavo: -0.0007999 crypto:BTC fee 0.0002 crypto:BTC",
                "16 2023-02-20T15:15:46.637+01:00 SELL in Bitvavo: +12.482880975 EUR -0.00781401 crypto:ETH fee 0.032880975 EUR"));
        files.add(file("coinbase-2013.csv", "coinbase-2013", 13, 8, 5, 0, "Coinbase", "BTC=8 USD=13682.51",
                "6 2012-05-06T01:12 BUY in Coinbase: +15 crypto:BTC -267.54 USD fee 7.46 USD"));
        // The file's last balance of bitcoin is 4.62208578.
        files.add(file("coinbase-pro-account.csv", "coinbase-pro-account", 21, 11, 0, 0, "Coinbase Pro", "BTC=4.622085780 ETH=18.5",
                "3,4,5 2018-03-15T10:55:12.843Z TRADE in Coinbase Pro: +52.3 crypto:ETH -1.14732 crypto:BTC fee 0.00344196 crypto:BTC"));
        files.add(file("coinbase.csv", "coinbase", 8, 7, 0, 0, "Coinbase",
                "BTC=-0.00029567 ETH=0.007923387238 ETH2=-0.007862899326 EUR=-70 USD=-70 XRP=156.145683",
                "8 2022-03-25T06:45:27Z BUY in Coinbase: +0.00166779 crypto:BTC -67.01 EUR fee 2.99 EUR",
                "6 2024-12-05T06:33:40Z TRADE in Coinbase: +156.145683 crypto:XRP -0.00363125 crypto:BTC worth 338.92698 EUR"));
        files.add(file("cryptocom-app-2.csv", "cryptocom-app", 48, 30, 16, 0, "Crypto.com", "",
                // 193.02779901061902311 CRO for coins worth 5.84 and 4.80: shares of 5.84/10.64 and the rest.
                "2,3 2020-12-15T09:25:14Z TRADE in Crypto.com: +105.94758893064051644 crypto:CRO -1.3387887 crypto:UNI worth 5.84 EUR"
                        + " SAYS kind: The file gives one sum for several assets; it was parted by what each was worth.",
                "8 2020-10-12T19:09:36Z TRANSFER in Crypto.com to Crypto.com Exchange: -161.73231782 crypto:CRO",
                "28 2020-07-29T09:16:54Z BUY in Crypto.com: +50.0 crypto:MCO -176.05 EUR",
                "40 skipped: takes back row 41",
                "45 2025-02-01T07:09:10Z BUY in Crypto.com: +10.0 crypto:SOL -5.0 USD"));
        files.add(file("cryptocom.csv", "cryptocom-app", 65, 61, 3, 0, "Crypto.com",
                "AVAX=5 BTC=0.01152324 CRO=-11791.0203683 EGLD=-4.15 ETHW=-0.67 EUR=210 SOL=3.3 USDC=234.306749 USDT=-795.068191 XRP=3059.220008",
                "24 2024-08-08T06:27:13Z SELL in Crypto.com: +210.0 EUR -235.08 crypto:USDT"));
        files.add(file("degiro.csv", "degiro-account", 74, 47, 12, 0, "DEGIRO",
                "EUR=-20635.47 GBP=19.84 JPY=0 USD=-455.5708 AU000000FBR4=500 CA0641491075=-1 FI4000198031=6 GB00BPQY8M80=-4 IE00B0M63391=1 "
                + "IE00B3RBWM25=2 IE00B4L5Y983=7 IE00BYXG2H39=-1 JP3633400001=30 NL0013654783=999 US00165C1045=1 US9256521090=1",
                "3 skipped: cash sweep between own sub-accounts",
                "18,19,20 2022-12-15T16:55 TRADE in DEGIRO: +33.90 USD -31.91 EUR",
                "30 2020-07-13T15:59 BUY in DEGIRO: +1 etf:VGWL -79.35 EUR",
                "10 2022-12-16T09:05 DIVIDEND in DEGIRO: +0.44 USD about stock:KO",
                "11 2022-12-16T09:05 TAX in DEGIRO: -0.07 USD about stock:KO",
                "56 2024-04-02T09:00 SELL in DEGIRO: +19.84 GBP -4 stock:AV"));
        files.add(file("fidelity.csv", "fidelity", 22, 22, 1, 0, "",
                "USD=-5407.45 412003AD7=55000 44244CCF2=-25000 BND=9.598 LSEGY=1060 VTEB=73.459 VVV=-341 WM=18",
                // 50151.44 of which 285.69 are interest that had grown until then.
                "22 2025-12-04 BUY in Fidelity Brokerage: +55000 bond:412003AD7 -49865.75 USD",
                "22 2025-12-04 FEE in Fidelity Brokerage: -285.69 USD about bond:412003AD7",
                "16 2025-11-17 SELL in Fidelity Brokerage: +25000 USD -25000 bond:44244CCF2"));
        files.add(file("gemini.xlsx", "gemini", 7, 6, 1, 0, "Gemini", "BTC=0.17472814 ETH=0 USD=325.409792107867 ZEC=0",
                "7 2015-10-16T07:19:42.120Z SELL in Gemini: +120.45 USD -1 crypto:ZEC fee 1.22 USD"));
        files.add(file("ibkr-dividends.csv", "ibkr-cash", 11, 11, 0, 0, "Interactive Brokers", "CHF=32.08 JPY=455 USD=334.61",
                "12 2025-06-30 DIVIDEND in Interactive Brokers: +0.59 USD about stock:AVGO"));
        files.add(file("ibkr-trades.csv", "ibkr-trades", 11, 11, 0, 0, "Interactive Brokers",
                "CH0111762537=7 CHF=-30021.23142 US9220427424=323 USD=0.732",
                "10 2023-05-22 TRADE in Interactive Brokers: +8938.4 USD -8000 CHF fee 1.79924 CHF"
                        + " ASKS out: The file does not say which currency this was. Which one was it?"));
        files.add(file("kucoin-orders.csv", "kucoin-orders", 2, 2, 0, 0, "KuCoin",
                "USDT=-277.4046030754398952 XTZ=-36.4479 XRP=432.59183198"));
        files.add(file("nexo.csv", "nexo", 39, 27, 12, 0, "Nexo",
                "BTC=0.00836721 ETH=0.00178799 EUR=0 EURX=-500 GBP=0 GBPX=-5583.2679317 LUNA2=2.73209017 MATIC=3055 NEXO=5.47250073 USDC=1816.26066193",
                "3 skipped: was rejected",
                "16 2022-04-17T10:41Z TRADE in Nexo: +0.0017316 crypto:BTC -54 crypto:GBPX"));
        files.add(file("parqet.csv", "parqet", 27, 35, 0, 0, "",
                "DE0008404005=-6 EUR=-1284.21 IE00BM67HT60=3.11257 IL0011582033=-14 LU2089238203=105.232424",
                "9 2024-07-15T09:00+02:00 DIVIDEND in Trade Republic: +9.66 EUR about stock:O",
                "9 2024-07-15T09:00+02:00 TAX in Trade Republic: -2.48 EUR about stock:O",
                "20 2024-06-04T14:04+02:00 SELL in Parqet: +1578 EUR -6 stock:ALV fee 1 EUR"));
        files.add(file("pionex-trades.csv", "pionex-trades", 2, 2, 0, 0, "Pionex", "BUSD=-90.055 ETH=0.04005"));
        files.add(file("pionex-transfers.csv", "pionex-transfers", 2, 2, 0, 0, "Pionex", "BUSD=15"));
        files.add(file("plain-trades.csv", "plain-table", 16, 16, 0, 0, "", ""));
        files.add(file("rotki-generic-trades.csv", "rotki-trades", 6, 5, 0, 1, "",
                "ADA=-9153.28 BCH=32.6888 BTC=4.3241 DAI=880 ETH=1 LTC=-392.887 UNI=-20 USD=-10.373 USDC=-1875.64",
                "7 problem: Receive Amount \"0\" This side of the trade is zero."));
        files.add(file("schwab.csv", "schwab", 120, 115, 1, 0, "Charles Schwab",
                "USD=400074.19 00165C203=-344 09070K200=-1000 171439102=-50 AMC=38 APE=344 ARCC=18.4207 AVGO=10 DGLRX=-872.454 "
                + "FIHBX=-507.208 FMGIX=10.006 GBDC=10.32 LCID=50 NEWH=1000 NFRIX=34.681 NMFC=33.7106 SNAXX=-496428.62 SNSXX=4136.58 "
                + "SPY=7.0976 SWVXX=46.23 TCPC=36.3353 TSLX=13.5303 VEA=0.0086 VNQ=4.4877 VWO=0.0025",
                "34 2023-08-22 SELL in Charles Schwab: +5010.00 USD -592.199 fund:FIHBX fee 10.00 USD",
                "108 2024-07-12 SPLIT in Charles Schwab: +9 stock:AVGO about stock:AVGO",
                "121 skipped: is the file's own total"));
        files.add(file("swissquote.csv", "swissquote", 21, 19, 0, 0, "Swissquote",
                "CHF=62020.99 EUR=2481.97 USD=39220.25 IE000EBFYWX3=850 US8863645383=200 IE00B3VVMM84=-537 IE00B945VV12=-709 "
                + "IE00B3RBWM25=-808 IE00BCBJG560=-373 IE00BJ5JP105=3300 IE00BM67HQ30=640",
                "3,4 2022-08-23T12:00:25 TRADE in Swissquote: +1995.39 EUR -2000.00 USD",
                "13 2022-08-09T10:36:57 SELL in Swissquote: +85066.24 USD -808.0 etf:VWRD fee 318.45 USD"));
        files.add(file("trading212.csv", "trading212", 13, 12, 0, 0, "Trading 212",
                "EUR=45.44 US17275R1023=0.029053 US9256521090=0.041014 US00217D1000=0.29764 US04634X2027=-0.61254 US9078181081=11.0563304 DE000A3GK2N1=-595",
                "3 2023-12-18T14:30:03.613 BUY in Trading 212: +0.0290530000 stock:CSCO -1.33 EUR"));
        files.add(file("trezor-alice-btc.csv", "trezor", 2, 2, 0, 0, "Trezor", "BTC=0.03"));
        // The file's last balance is 23.59.
        files.add(file("vanguard-uk-cash.csv", "vanguard-uk", 19, 17, 2, 0, "Vanguard UK", "GBP=23.59 FOO=1550 BAR=293 Emerging_Markets_Stock_Index_Fund_-_Accumulation=6.77 U.S._Equity_Index_Fund_-_Accumulation=0.9232",
                "3 2022-03-09 BUY in Vanguard UK: +1550 etf:FOO -14982.06 GBP",
                "13 skipped: takes back row 12"));
        for (String twin : List.of("wealthfolio-duplicates.csv", "wealthfolio-semicolon.csv")) {
            files.add(file(twin, "wealthfolio", 11, 11, 0, 0, "Wealthfolio", "CAD=-859.99 USD=-3186.30 MSFT=5 AAPL=3 VOO=3 TD=10",
                    "6 2024-03-01 SELL in Wealthfolio: +350.00 USD -2 stock:AAPL fee 4.95 USD",
                    "11 2024-05-01 INTEREST in Wealthfolio: +12.50 USD"));
        }
        return files;
    }

    static Optional<Path> folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared").resolve("vectors").resolve("exports");
            if (Files.isDirectory(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void givesWhatItsCellsSay(Expected expected) throws IOException {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            System.out.println("skipped: the published exports do not lie in ../shared/vectors/exports");
        }
        Assumptions.assumeTrue(folder.isPresent(), "the published exports are not here");
        Reading reading = Told.read(expected.file, Files.readAllBytes(folder.get().resolve(expected.file)));

        assertThat(reading.format()).isEqualTo(expected.format);
        assertThat(new int[] {reading.rows(), reading.drafts().size(), reading.skipped().size(), reading.problems().size()})
                .as("rows, drafts, skipped, problems").containsExactly(expected.counts);
        for (String line : expected.lines) {
            assertThat(Told.lines(reading)).contains(line);
        }
        if (!expected.totals.isEmpty()) {
            assertThat(totals(reading, expected.account)).isEqualTo(plain(expected.totals));
        }
        everyRowIsAccountedFor(reading);
    }

    private static Map<String, String> plain(Map<String, String> totals) {
        Map<String, String> plain = new TreeMap<>();
        totals.forEach((asset, total) -> {
            if (!Quantity.of(total).isZero()) {
                plain.put(asset, Quantity.of(total).stripped().toString());
            }
        });
        return plain;
    }

    /** What an account's balances change by; splits by a ratio move nothing of themselves. */
    private static Map<String, String> totals(Reading reading, String account) {
        Map<String, Quantity> totals = new TreeMap<>();
        Map<AssetId, Asset> described = new TreeMap<>();
        reading.assets().forEach(asset -> described.put(asset.id(), asset));
        for (DraftEntry draft : reading.drafts()) {
            Postings.of(draft.entry()).stream().filter(posting -> account.isEmpty() || posting.account().equals(account))
                    .forEach(posting -> totals.merge(name(posting.asset(), described), posting.quantity(), Quantity::plus));
        }
        Map<String, String> texts = new TreeMap<>();
        totals.forEach((asset, total) -> {
            if (!total.isZero()) {
                texts.put(asset, total.stripped().toString());
            }
        });
        return texts;
    }

    private static String name(AssetId id, Map<AssetId, Asset> described) {
        boolean byIsin = List.of(walletlens.asset.AssetClass.STOCK, walletlens.asset.AssetClass.ETF).contains(id.assetClass());
        Asset asset = described.getOrDefault(id, Catalogue.builtIn().find(id).orElse(null));
        return byIsin && asset != null && !asset.isin().isEmpty() && !TICKERS.contains(id.symbol()) ? asset.isin() : id.symbol();
    }

    /** Assets of files that know tickers only. */
    private static final List<String> TICKERS = List.of("SPY", "VNQ", "VEA", "VWO", "AMC", "ARCC", "AVGO", "LCID", "BND", "VTEB", "WM",
            "MSFT", "AAPL", "VOO", "TD");

    private static void everyRowIsAccountedFor(Reading reading) {
        TreeSet<Integer> rows = new TreeSet<>();
        reading.drafts().forEach(draft -> rows.addAll(draft.rows()));
        TreeSet<Integer> aside = new TreeSet<>();
        reading.skipped().stream().map(Skipped::row).forEach(aside::add);
        for (Problem problem : reading.problems()) {
            aside.add(problem.place().row());
        }
        assertThat(Collections.disjoint(rows, aside)).as("no row of a draft is also left aside").isTrue();
        rows.addAll(aside);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(reading.rows());
    }
}
