package walletlens.intake.table;

import walletlens.intake.table.XmlScan.Event;

/** The texts that cells share: runs of one text joined, readings beside the text (furigana) left aside. */
final class SharedTexts {
    private final PackedTexts texts = new PackedTexts();
    private final Ints starts = new Ints();

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
        return texts.text(starts.get(index), index + 1 < starts.size() ? starts.get(index + 1) : texts.size());
    }
}
