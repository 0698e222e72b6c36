package walletlens.intake.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.intake.Doubt;
import walletlens.intake.Symbols;
import walletlens.intake.table.Recent;
import walletlens.money.Currency;

/**
 * Which assets the words of one export mean. An ISIN says it for certain; a symbol that one asset of the right sort goes by
 * says it too; one that several go by is a doubt. What nobody knows becomes an asset of the class that the export says.
 */
final class Assets {
    /** Currencies that exchanges keep accounts in; other codes of three letters are coins to them. */
    private static final List<String> DEALT = List.of(
            "AED", "ARS", "AUD", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP",
            "GEL", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "KZT", "MXN", "MYR", "NGN", "NOK", "NZD",
            "PEN", "PHP", "PLN", "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "VND", "ZAR");

    /** Coins that hardware wallets keep accounts of. */
    private static final List<String> WALLET_COINS = List.of(
            "BTC", "ETH", "LTC", "ADA", "SOL", "XRP", "DOGE", "BCH", "ZEC", "DASH", "ETC", "BNB");

    /** Exchanges by the endings that brokers and sites give tickers. */
    private static final Map<String, String> EXCHANGES = Map.ofEntries(
            Map.entry("TO", "XTSE"), Map.entry("L", "XLON"), Map.entry("UK", "XLON"), Map.entry("DE", "XETR"), Map.entry("F", "XETR"),
            Map.entry("PA", "XPAR"), Map.entry("FR", "XPAR"), Map.entry("AS", "XAMS"), Map.entry("NL", "XAMS"), Map.entry("SW", "XSWX"),
            Map.entry("CH", "XSWX"), Map.entry("MI", "XMIL"), Map.entry("IT", "XMIL"), Map.entry("MC", "XMAD"), Map.entry("ES", "XMAD"),
            Map.entry("ST", "XSTO"), Map.entry("SE", "XSTO"), Map.entry("CO", "XCSE"), Map.entry("HE", "XHEL"), Map.entry("OL", "XOSL"),
            Map.entry("VI", "XWBO"), Map.entry("IR", "XDUB"), Map.entry("LS", "XLIS"), Map.entry("BR", "XBRU"), Map.entry("WA", "XWAR"),
            Map.entry("PL", "XWAR"), Map.entry("T", "XTKS"), Map.entry("AX", "XASX"), Map.entry("HK", "XHKG"));

    /** Prices in hundredths of a currency, by the code that markets use for them. */
    private static final Map<String, String> HUNDREDTHS = Map.of(
            "GBX", "GBP", "GBp", "GBP", "ZAc", "ZAR", "ZAC", "ZAR", "ILA", "ILS");

    private final Page page;
    private final Symbols symbols;
    private final Map<String, Found> coins = new LinkedHashMap<>();
    private final Map<String, Found> suffixed = new LinkedHashMap<>();
    private final Map<String, Found> securities = new LinkedHashMap<>();
    private final Map<String, Found> byIsin = new LinkedHashMap<>();
    private final Recent<Optional<Found>> currencies = new Recent<>(word -> currency(word).map(AssetId::cash).map(Found::new));
    private final Map<AssetId, Asset> described = new TreeMap<>();
    private final List<AssetId> learned;
    private final List<String> bare = new ArrayList<>();

    /**
     * What a word means.
     *
     * @param asset the asset, or the likeliest
     * @param doubts what could be meant besides
     */
    record Found(AssetId asset, List<Doubt> doubts) {
        Found(AssetId asset) {
            this(asset, List.of());
        }
    }

    /**
     * @param learned assets that a first look at the rows described
     */
    Assets(Page page, Symbols symbols, List<AssetId> learned) {
        this.page = page;
        this.symbols = symbols;
        this.learned = learned;
    }

    /** Whether a row that told only a ticker came before the row that told more of it. */
    boolean wantsSecondLook() {
        return learned.isEmpty() && described.keySet().stream().anyMatch(each -> bare.contains(each.symbol()));
    }

    /** Assets that were described by the export and that nobody knew. */
    List<Asset> described() {
        return List.copyOf(described.values());
    }

    /** Whether a currency's code stands for hundredths of it. */
    static boolean isHundredth(String code) {
        return HUNDREDTHS.containsKey(code);
    }

    /** Whether a word is the code of a currency that people keep accounts in. */
    static boolean isDealt(String word) {
        return DEALT.contains(word);
    }

    /** The currency of a code, that of {@code GBX} the pound; empty for what is none. */
    static Optional<Currency> currency(String code) {
        String whole = HUNDREDTHS.getOrDefault(code, code);
        return whole.length() < 3 ? Optional.empty() : Currency.parse(whole);
    }

    /** The asset in a column of a row that holds a coin or a currency. */
    Found column(String word, String suffix) throws Unreadable {
        if (page.symbols == Page.Symbols.SECURITIES) {
            return currencies.of(word).orElseThrow(() -> new Unreadable("", word, "This is not a currency code."));
        }
        Map<String, Found> before = suffix.isEmpty() ? coins : suffixed;
        String key = suffix.isEmpty() ? word : word + '\n' + suffix;
        Found known = before.get(key);
        if (known == null) {
            known = coin(bare(word, suffix), word);
            before.put(key, known);
        }
        return known;
    }

    /** The name of a coin without what the export adds to it. */
    private String bare(String word, String suffix) {
        String named = page.coins.get(word.toUpperCase(Locale.ROOT));
        String plain = named == null ? word : named;
        List<String> endings = new ArrayList<>(page.suffixes);
        if (!suffix.isEmpty()) {
            endings.add(suffix);
        }
        for (String ending : endings) {
            if (named == null && plain.length() > ending.length()
                    && plain.regionMatches(true, plain.length() - ending.length(), ending, 0, ending.length())) {
                return bare(plain.substring(0, plain.length() - ending.length()), "");
            }
        }
        return plain;
    }

    private Found coin(String bare, String written) throws Unreadable {
        int bracket = bare.indexOf(" (");
        boolean named = bracket > 0 && bare.endsWith(")");
        String symbol = (named ? bare.substring(0, bracket) : bare).strip().toUpperCase(Locale.ROOT);
        if (DEALT.contains(symbol)) {
            return new Found(AssetId.cash(Currency.of(symbol)));
        }
        if (!AssetId.isName(symbol)) {
            throw new Unreadable("", written, symbol.isEmpty() ? "The coin is missing." : "This cannot be a coin's symbol.");
        }
        List<AssetId> candidates = new ArrayList<>();
        for (AssetId each : symbols.named(symbol)) {
            if (each.assetClass() == AssetClass.CRYPTO) {
                candidates.add(each);
            }
        }
        if (named) {
            String name = bare.substring(bracket + 2, bare.length() - 1);
            List<AssetId> byName = candidates.stream().filter(each -> Catalogue.builtIn().find(each)
                    .filter(asset -> asset.name().equalsIgnoreCase(name)).isPresent()).toList();
            if (byName.size() == 1) {
                return new Found(byName.get(0));
            }
        }
        if (candidates.isEmpty()) {
            AssetId unknown = AssetId.of(AssetClass.CRYPTO, symbol);
            boolean contract = symbol.startsWith("EIP155:") || symbol.startsWith("0X");
            return contract ? new Found(unknown, List.of(new Doubt("symbol", written,
                    "This token is named by its contract, which is not in the catalogue. Which coin is it?",
                    List.of(unknown.toString()), ""))) : new Found(unknown);
        }
        return candidates.size() == 1 ? new Found(candidates.get(0)) : new Found(candidates.get(0), List.of(new Doubt(
                "symbol", written, "Several coins go by this symbol. Which one is meant?",
                candidates.stream().map(AssetId::toString).toList(), "")));
    }

    /** The coin of a file whose rows do not name it: the one coin its name has, else the person is asked. */
    Found ofFile(String file) throws Unreadable {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= file.length(); i++) {
            char c = i < file.length() ? file.charAt(i) : '.';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else {
                words.add(word.toString().toUpperCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        List<AssetId> named = new ArrayList<>();
        List<String> choices = new ArrayList<>();
        for (String each : WALLET_COINS) {
            AssetId coin = coin(each, each).asset;
            choices.add(coin.toString());
            if (words.contains(each)) {
                named.add(coin);
            }
        }
        AssetId first = named.isEmpty() ? coin(WALLET_COINS.get(0), "").asset : named.get(0);
        return new Found(first, List.of(new Doubt("symbol", file, "The file does not say which coin it is about. Which one is it?",
                choices, named.size() == 1 ? first.toString() : "")));
    }

    /** What the person is asked where a column only makes an asset likely. */
    Found asked(String word) throws Unreadable {
        Found likely = column(word, "");
        List<String> choices = List.of("EUR", "USD", "GBP", "CHF").stream()
                .map(code -> AssetId.cash(Currency.of(code)).toString()).toList();
        List<String> all = new ArrayList<>(choices);
        all.remove(likely.asset.toString());
        all.add(0, likely.asset.toString());
        return new Found(likely.asset, List.of(new Doubt("out", word,
                "The file does not say which currency this was. Which one was it?", all, "")));
    }

    /**
     * What an export says of a security; empty texts for what it does not say.
     *
     * @param isin its ISIN
     * @param symbol its ticker, on its exchange where a point or colon parts them
     * @param name its name
     * @param kind the class in the export's words
     * @param currency the currency of the row
     */
    record Told(String isin, String symbol, String name, String kind, String currency) {
    }

    /** The security that a row is about. */
    Found security(Told told) throws Unreadable {
        String key = told.isin + '\n' + told.symbol + '\n' + told.name + '\n' + told.kind + '\n' + told.currency;
        Found known = securities.get(key);
        if (known == null) {
            known = find(told);
            securities.put(key, known);
        }
        return known;
    }

    private Found find(Told told) throws Unreadable {
        Optional<AssetClass> kind = AssetClasses.of(told.kind);
        if (kind.equals(Optional.of(AssetClass.CRYPTO)) && !told.symbol.isEmpty()) {
            int slash = told.symbol.indexOf('/');
            return coin(ofPseudoIsin(slash > 0 ? told.symbol.substring(0, slash) : told.symbol), told.symbol);
        }
        if (kind.equals(Optional.of(AssetClass.CASH)) && currency(told.symbol).isPresent()) {
            return new Found(AssetId.cash(currency(told.symbol).get()));
        }
        boolean isin = isIsin(told.isin);
        List<AssetId> same = isin ? symbols.identified(told.isin) : List.of();
        if (!same.isEmpty()) {
            return new Found(narrowed(same, told).get(0));
        }
        Found before = byIsin.get(told.isin.toUpperCase(Locale.ROOT));
        Found now = isin && before != null ? before : byTicker(told, isin, kind);
        if (isin) {
            byIsin.put(told.isin.toUpperCase(Locale.ROOT), now);
        }
        return now;
    }

    private Found byTicker(Told told, boolean isin, Optional<AssetClass> kind) throws Unreadable {
        String symbol = ticker(told.symbol);
        List<AssetId> candidates = symbol.isEmpty() || isIsin(symbol) ? List.of() : narrowed(papers(symbol, kind), told);
        if (candidates.isEmpty() && symbol.indexOf('.') > 0) {
            candidates = onExchange(symbol, kind);
        }
        if (isin) {
            // A listing of the same ticker with another ISIN is another company's.
            candidates = candidates.stream().filter(each -> isin(each).isEmpty()).toList();
        }
        if (candidates.size() == 1) {
            if (isin) {
                describe(candidates.get(0), told);
            }
            return new Found(candidates.get(0));
        }
        if (candidates.size() > 1) {
            return new Found(candidates.get(0), List.of(new Doubt("symbol", told.symbol,
                    "Several assets go by this symbol. Which one is meant?",
                    candidates.stream().map(AssetId::toString).toList(), "")));
        }
        return unknown(told, isin, symbol, kind);
    }

    /** Brokers give coins numbers in the manner of an ISIN that no agency gave out: BTC in XF000BTC0017. */
    private static String ofPseudoIsin(String symbol) {
        if (symbol.length() != 12 || !symbol.startsWith("XF")) {
            return symbol;
        }
        int from = 2;
        while (symbol.charAt(from) == '0' && from < 7) {
            from++;
        }
        return symbol.substring(from, 8);
    }

    /** The listing of a ticker whose exchange stands behind a point: {@code TD.TO}. */
    private List<AssetId> onExchange(String symbol, Optional<AssetClass> kind) {
        int point = symbol.lastIndexOf('.');
        String mic = EXCHANGES.getOrDefault(symbol.substring(point + 1), "");
        return papers(symbol.substring(0, point), kind).stream().filter(each -> Catalogue.builtIn().find(each)
                .filter(asset -> asset.identifiers().getOrDefault("mic", "").equals(mic)).isPresent()).toList();
    }

    private Found unknown(Told told, boolean isin, String symbol, Optional<AssetClass> kind) throws Unreadable {
        String code = !symbol.isEmpty() ? symbol : isin ? told.isin.toUpperCase(Locale.ROOT) : told.name;
        if (code.isEmpty()) {
            throw new Unreadable("", "", "The security is missing.");
        }
        if (!AssetId.isName(code)) {
            throw new Unreadable("", code, "This cannot be a symbol.");
        }
        if (told.name.isEmpty() && !isin) {
            // Another row may tell more of the same ticker.
            Optional<AssetId> same = Stream.concat(described.keySet().stream(), learned.stream())
                    .filter(each -> each.symbol().equals(code)).findFirst();
            if (same.isPresent()) {
                return new Found(same.get());
            }
            bare.add(code);
        }
        Optional<AssetClass> said = kind.or(() -> AssetClasses.ofName(told.name)).or(() -> AssetClasses.ofTicker(symbol, told.currency));
        AssetClass assetClass = said.orElse(page.unknown);
        AssetId id = AssetId.of(assetClass, code);
        boolean taken = isin && !symbol.isEmpty()
                && (!papers(symbol, Optional.of(assetClass)).isEmpty() || takenByOther(id, told.isin));
        if (taken) {
            id = new AssetId(assetClass, code, told.isin.toUpperCase(Locale.ROOT));
        }
        if (!told.name.isEmpty() || isin) {
            describe(id, told);
        }
        List<String> choices = List.of(AssetClass.STOCK, AssetClass.ETF, AssetClass.FUND, AssetClass.BOND, AssetClass.OTHER)
                .stream().map(each -> AssetId.of(each, code).toString()).toList();
        return said.isPresent() ? new Found(id) : new Found(id, List.of(new Doubt("symbol", code,
                "This is not in the catalogue, and the file does not say what it is. What is it?", choices, id.toString())));
    }

    /** Keeps what the export tells of an asset; what the catalogue tells of it besides stays. */
    private void describe(AssetId id, Told told) {
        Map<String, String> identifiers = new TreeMap<>();
        Optional<Asset> known = Catalogue.builtIn().find(id);
        known.ifPresent(asset -> identifiers.putAll(asset.identifiers()));
        if (isIsin(told.isin)) {
            identifiers.put("isin", told.isin.toUpperCase(Locale.ROOT));
        }
        String name = known.map(Asset::name).orElse(told.name.isEmpty() ? id.symbol() : told.name);
        Currency currency = known.map(Asset::currency).orElse(currency(told.currency).orElse(Currency.USD));
        List<String> aliases = known.map(Asset::aliases).orElse(List.of());
        described.putIfAbsent(id, new Asset(id, name, currency, identifiers, aliases));
    }

    private boolean takenByOther(AssetId id, String isin) {
        Asset known = described.get(id);
        return known != null && !known.isin().isEmpty() && !known.isin().equalsIgnoreCase(isin);
    }

    private List<AssetId> papers(String symbol, Optional<AssetClass> kind) {
        List<AssetId> papers = new ArrayList<>();
        for (AssetId each : symbols.named(symbol)) {
            boolean paper = each.assetClass() == AssetClass.STOCK || each.assetClass() == AssetClass.ETF
                    || each.assetClass() == AssetClass.FUND || each.assetClass() == AssetClass.BOND;
            if (paper && (kind.isEmpty() || kind.get() == each.assetClass() || isFund(kind.get()) && isFund(each.assetClass()))) {
                papers.add(each);
            }
        }
        // To many exports every paper of an exchange is a share.
        return papers.isEmpty() && kind.equals(Optional.of(AssetClass.STOCK)) ? papers(symbol, Optional.empty()) : papers;
    }

    private static boolean isFund(AssetClass assetClass) {
        return assetClass == AssetClass.ETF || assetClass == AssetClass.FUND;
    }

    /** Of several assets those with the row's ticker, and of these those with its currency; where none has, all. */
    private static List<AssetId> narrowed(List<AssetId> assets, Told told) {
        String symbol = ticker(told.symbol);
        List<AssetId> some = some(assets, assets.stream().filter(each -> each.symbol().equalsIgnoreCase(symbol)).toList());
        Optional<Currency> currency = currency(told.currency);
        return some(some, some.stream().filter(each -> currency.isPresent() && currency.equals(
                Catalogue.builtIn().find(each).map(Asset::currency))).toList());
    }

    private static List<AssetId> some(List<AssetId> all, List<AssetId> fewer) {
        return fewer.isEmpty() ? all : fewer;
    }

    private static String isin(AssetId id) {
        return Catalogue.builtIn().find(id).map(Asset::isin).orElse("");
    }

    /** A ticker without its exchange and currency: {@code NKE} of {@code NKE/USD}, {@code VUSA} of {@code VUSA:xlon}. */
    private static String ticker(String symbol) {
        String plain = symbol.strip().toUpperCase(Locale.ROOT);
        for (char sign : new char[] {'/', ':', '('}) {
            int at = plain.indexOf(sign);
            plain = at > 0 ? plain.substring(0, at).strip() : plain;
        }
        return plain.endsWith(".US") ? plain.substring(0, plain.length() - 3) : plain;
    }

    /** Whether a text is an ISIN: twelve signs whose last is the check digit of ISO 6166. */
    static boolean isIsin(String text) {
        if (text.length() != 12) {
            return false;
        }
        StringBuilder digits = new StringBuilder(24);
        for (int i = 0; i < 12; i++) {
            char c = Character.toUpperCase(text.charAt(i));
            boolean letter = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit || i < 2 && !letter || i == 11 && !digit) {
                return false;
            }
            digits.append(letter ? String.valueOf(c - 'A' + 10) : String.valueOf(c));
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }
}
