package walletlens.app.page;

import gg.jte.TemplateOutput;

/** Takes what a template writes, and knows how much that is so far. */
final class Ink implements TemplateOutput {
    private final StringBuilder text = new StringBuilder(1024);

    @Override
    public void writeContent(String value) {
        text.append(value);
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        text.append(value, beginIndex, endIndex);
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
