package walletlens.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.intake.table.Words;
import walletlens.ledger.EntryKind;
import walletlens.text.Parts;

/** The words that tables use for what happened, in eight languages, folded to small letters without accents. */
final class KindWords {
    private static final List<Map.Entry<EntryKind, String>> WORDS = List.of(
            Map.entry(EntryKind.DIVIDEND, "dividend|dividends|dividende|dividenden|dividendo|dividendi|dividendos|utdelning|div|distribution"
                    + "|ausschuttung|ertrag|ertragnis|coupon|cedola"),
            Map.entry(EntryKind.INTEREST, "interest|zinsen|zins|interets|interet|intereses|interes|rente|interesse|interessi|ranta|juros|earn"),
            Map.entry(EntryKind.STAKING, "staking|staking reward|staking rewards|stake reward|staking income"),
            Map.entry(EntryKind.AIRDROP, "airdrop|airdrops"),
            Map.entry(EntryKind.MINING, "mining"),
            Map.entry(EntryKind.REWARD, "reward|rewards|cashback|bonus|rebate|referral|pramie|recompense|recompensa|premio|beloning|belonung"),
            Map.entry(EntryKind.TAX, "tax|withholding tax|steuer|steuern|impot|impuesto|impuestos|belasting|imposta|tassa|skatt|imposto|retencion"),
            Map.entry(EntryKind.FEE, "fee|fees|commission|gebuhr|gebuhren|entgelt|frais|comision|kosten|spese|commissione|avgift|taxa|comissao|charge"),
            Map.entry(EntryKind.SPLIT, "split|stock split|aktiensplit|fractionnement|aktiesplit"),
            Map.entry(EntryKind.SELL, "sell|sold|sale|s|verkauf|verkaufen|verkauft|vente|vendu|venta|vender|verkoop|verkocht|vendita|venduto"
                    + "|salj|sald|salt|venda|sell order|market sell|limit sell"),
            Map.entry(EntryKind.BUY, "buy|bought|purchase|b|kauf|kaufen|gekauft|sparplan|achat|achete|compra|comprar|koop|aankoop|gekocht"
                    + "|acquisto|comprato|kop|kopt|buy order|market buy|limit buy|recurring buy|savings plan|subscription|zeichnung"),
            Map.entry(EntryKind.WITHDRAWAL, "withdrawal|withdraw|withdrawn|send|sent|payout|transfer out|out|auszahlung|abhebung|abgang|auslieferung"
                    + "|retrait|retiro|retirada|reintegro|opname|storting terug|prelievo|prelevamento|uttag|levantamento|saque|debit|send crypto"),
            Map.entry(EntryKind.DEPOSIT, "deposit|receive|received|payin|transfer in|in|transfer|einzahlung|zugang|einlieferung|depot transfer|uberweisung"
                    + "|depot|versement|depositar|deposito|ingreso|storting|versamento|insattning|credit|ubertrag|virement|transferencia|bonifico"),
            Map.entry(EntryKind.TRADE, "trade|swap|exchange|convert|conversion|tausch|umtausch|echange|intercambio|conversione|byte|troca"));

    private KindWords() {
    }

    /** The kind of a word or phrase; where it is none itself, that of a word within it. Empty where none is known. */
    static Optional<EntryKind> of(String text) {
        String folded = Words.folded(text);
        for (Map.Entry<EntryKind, String> each : WORDS) {
            if (("|" + each.getValue() + "|").contains("|" + folded + "|")) {
                return Optional.of(each.getKey());
            }
        }
        for (Map.Entry<EntryKind, String> each : WORDS) {
            for (String word : Parts.all(folded, ' ')) {
                if (word.length() > 2 && ("|" + each.getValue() + "|").contains("|" + word + "|")) {
                    return Optional.of(each.getKey());
                }
            }
        }
        return Optional.empty();
    }
}
