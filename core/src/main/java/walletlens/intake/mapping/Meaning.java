package walletlens.intake.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import walletlens.text.Parts;

/**
 * What a column can mean, with the words that headings use for it in English, German, French, Spanish, Dutch, Italian,
 * Swedish and Portuguese, without accents. The first words are the likeliest.
 */
public enum Meaning {
    /** The day, with or without the time of day. */
    DATE("date|datetime|date time|timestamp|trade date|datum|handelsdatum|buchungstag|buchungsdatum|handelstag|valuta|valutadatum|fecha"
            + "|fecha operacion|date operation|date d operation|data|data operazione|data negociacao|affarsdag|bokforingsdag|transactiedatum"
            + "|created at|time utc|date utc|executed at|settlement date|zeitpunkt|datum uhrzeit|completed date|closed at"),
    /** The time of day, where it stands in a column of its own. */
    TIME("time|uhrzeit|zeit|heure|hora|tijd|ora|tid|klockslag"),
    /** What happened: bought, sold, dividend. */
    ACTION("action|type|side|transaction type|activity type|operation|buy sell|typ|art|transaktion|transaktionstyp|vorgang|buchungstext"
            + "|transaktionsart|sens|type d operation|nature|tipo|tipo de operacion|operacion|tipo operazione|operazione|transactietype"
            + "|soort|mutatie|typ av transaktion|transaktionstyp|operacao|movimento|category|kategorie|activity|direction"),
    /** The asset's symbol or name. */
    ASSET("asset|symbol|ticker|coin|security|instrument|wertpapier|papier|bezeichnung|titel|kurzel|aktie|valeur|titre|libelle|actif|activo"
            + "|valor|instrumento|titulo|fonds|effect|product|titolo|strumento|vardepapper|ativo|papel|stock|crypto|cryptocurrency|token"
            + "|holding|wahrung coin|moneda|monnaie|market|pair|base currency|base asset|underlying"),
    /** The ISIN. */
    ISIN("isin|isin code|code isin|isin kode|codigo isin|codice isin|isin nummer"),
    /** How many units. */
    QUANTITY("quantity|qty|shares|units|size|volume|filled|anzahl|stuck|stucke|menge|nominale|quantite|nombre|cantidad|titulos|aantal"
            + "|stuks|quantita|antal|quantidade|qtd|no of shares|number of shares|quantity transacted|executed|filled quantity|pezzi|nominal"),
    /** The price of one unit. */
    PRICE("price|unit price|price per share|price per unit|rate|kurs|preis|stuckpreis|einstandskurs|ausfuhrungskurs|cours|prix"
            + "|prix unitaire|precio|precio unitario|cambio|koers|prijs|prezzo|prezzo unitario|pris|preco|preco unitario|cotacao"
            + "|avg price|average price|fill price|trade price|execution price|spot price"),
    /** The money that moved, of one currency. */
    AMOUNT("amount|total|value|net amount|gross amount|total amount|betrag|gesamtbetrag|gesamt|wert|umsatz|kurswert|ausmachender betrag"
            + "|montant|montant net|total net|importe|importe total|monto|bedrag|waarde|totaal|importo|controvalore|totale|belopp|summa"
            + "|valor total|montante|cost|proceeds|net|subtotal|funds|netto|brutto|quote amount|transaction amount"),
    /** The currency of price and amount. */
    CURRENCY("currency|ccy|price currency|total currency|wahrung|devise|divisa|valuta koers|valutakod|moeda|transaktionsvaluta|handelswahrung"
            + "|wahrung betrag|quote currency|waehrung|munt|muntsoort|currency code|curr"),
    /** The fee, on top or within the amount. */
    FEE("fee|fees|commission|commissions|gebuhr|gebuhren|provision|spesen|kosten|courtage|entgelt|frais|commission courtage|comision"
            + "|comisiones|gastos|transactiekosten|commissione|commissioni|spese|avgift|avgifter|taxa|taxas|comissao|corretagem|trading fee"
            + "|fees and comm|brokerage|ordergebuhr|fremde spesen"),
    /** The fee's currency or coin. */
    FEE_CURRENCY("fee currency|fee coin|fee asset|commission currency|commission asset|gebuhrenwahrung|devise des frais|feecurrency"),
    /** The tax withheld. */
    TAX("tax|taxes|withholding tax|steuer|steuern|kapitalertragsteuer|quellensteuer|impot|impots|impuesto|impuestos|retencion|belasting"
            + "|tasse|imposta|ritenuta|skatt|kallskatt|imposto|impostos"),
    /** What came in, of a table that has both sides. */
    IN_QUANTITY("received quantity|received amount|buy amount|buy quantity|incoming amount|to amount|bought amount|credit amount|in amount"
            + "|receive amount|amount received|erhalten menge|zugang"),
    /** The asset that came in. */
    IN_ASSET("received currency|received asset|buy currency|buy asset|incoming asset|to currency|to asset|bought currency|in currency"
            + "|receive currency|currency received"),
    /** What went out, of a table that has both sides. */
    OUT_QUANTITY("sent quantity|sent amount|sell amount|sell quantity|outgoing amount|from amount|sold amount|debit amount|out amount"
            + "|spend amount|amount sent|gesendet menge|abgang"),
    /** The asset that went out. */
    OUT_ASSET("sent currency|sent asset|sell currency|sell asset|outgoing asset|from currency|from asset|sold currency|out currency"
            + "|spend currency|currency sent"),
    /** The account. */
    ACCOUNT("account|account name|konto|depot|portfolio|compte|cuenta|rekening|conto|conta|wallet|exchange|broker|platform|portefeuille"),
    /** The class of asset, such as stock or crypto. */
    CLASS("class|asset class|asset type|instrument type|anlageklasse|classe|clase|activaklasse|tillgangsslag"),
    /** The source's own id. */
    ID("id|transaction id|order id|trade id|txid|tx id|reference|referenz|transaktions id|ordernummer|order no|reference number|uuid|hash"
            + "|transaction hash|tx hash|identifiant|referencia|riferimento"),
    /** Free text. */
    NOTE("note|notes|comment|comments|description|memo|details|notiz|bemerkung|kommentar|verwendungszweck|beschreibung|remarque|commentaire"
            + "|nota|notas|comentario|descripcion|omschrijving|opmerking|descrizione|anteckning|descricao|remark|remarks|tag|tags");

    private final List<String> words;

    Meaning(String words) {
        this.words = Parts.all(words, '|');
    }

    /** The name used in a mapping's text, such as {@code in-asset}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The meaning of a code; empty for an unknown one. */
    public static Optional<Meaning> of(String code) {
        for (Meaning each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether a mapping may give one value for all rows instead of a column. */
    public boolean mayBeConstant() {
        return this == CURRENCY || this == ACCOUNT || this == CLASS || this == ASSET || this == ACTION || this == FEE_CURRENCY;
    }

    /** Whether its cells are numbers. */
    boolean isNumber() {
        return this == QUANTITY || this == PRICE || this == AMOUNT || this == FEE || this == TAX || this == IN_QUANTITY || this == OUT_QUANTITY;
    }

    /** How well a heading's words, folded, say this: from 0 to 100. */
    int score(String heading) {
        int place = words.indexOf(heading);
        if (place >= 0) {
            return 100 - Math.min(place, 9);
        }
        int best = 0;
        for (String word : words) {
            if (word.length() > 2 && (" " + heading + " ").contains(" " + word + " ")) {
                best = Math.max(best, 30 + Math.max(0, 40 - 2 * (heading.length() - word.length())));
            }
        }
        return Math.min(80, best);
    }
}
