package walletlens.intake.table;

import walletlens.intake.table.XmlScan.Event;

/** The texts that cells share: runs of one text joined, readings beside the text (furigana) left aside. */
final class SharedTexts {
    /** So many of the first are kept once they were asked for, if they are short; a sheet's words and symbols are among them. */
    private static final int KEPT = 4096;
    private static final int SHORT = 64;

    private final PackedTexts texts = new PackedTexts();
    private final Ints starts = new Ints();
    private String[] kept = new String[0];

    /** Reads the part {@code sharedStrings.xml}. */
    static SharedTexts read(XmlScan xml) throws Unreadable {
        SharedTexts shared = new SharedTexts();
        int beside = 0;
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            boolean start = event == Event.START;
            if (xml.is("si") && start) {
                shared.starts.add(shared.texts.size());
            } else if (xml.is("rPh")) {
                beside += start ? 1 : -1;
            } else if (xml.is("t") && !start && beside <= 0 && shared.starts.size() > 0) {
                shared.texts.add(xml.text());
            }
        }
        return shared;
    }

    int size() {
        return starts.size();
    }

    String get(int index) {
        if (index >= KEPT) {
            return made(index);
        }
        if (kept.length == 0) {
            kept = new String[Math.min(KEPT, starts.size())];
        }
        String known = kept[index];
        if (known == null) {
            known = made(index);
            kept[index] = known.length() <= SHORT ? known : null;
        }
        return known;
    }

    private String made(int index) {
        return texts.text(starts.get(index), index + 1 < starts.size() ? starts.get(index + 1) : texts.size());
    }
}
