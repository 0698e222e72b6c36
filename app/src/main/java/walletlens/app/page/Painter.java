package walletlens.app.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers what the page shows and says what has to be sent for it to show something else. */
public final class Painter {
    private final Map<String, Shown> shown = new LinkedHashMap<>();

    /**
     * What a region looked like when it was last sent.
     *
     * @param inputs what it was made of
     * @param drawn its HTML
     */
    private record Shown(List<Object> inputs, Region.Drawn drawn) {
    }

    /** The patches that make the page show this tree: for each branch the outermost region that changed, whole. */
    public List<Patch> paint(Region root) {
        List<Patch> patches = new ArrayList<>();
        compare(root, patches);
        return List.copyOf(patches);
    }

    /** Forgets everything, so that the next painting sends the whole page. */
    public void forget() {
        shown.clear();
    }

    private void compare(Region region, List<Patch> patches) {
        Shown before = shown.get(region.name());
        if (before == null) {
            patches.add(new Patch(region.name(), whole(region)));
            return;
        }
        if (!region.sameInputs(before.inputs) || !before.drawn.places().keySet().containsAll(names(region))) {
            Region.Drawn drawn = region.draw();
            shown.put(region.name(), new Shown(region.inputs(), drawn));
            if (!drawn.equals(before.drawn)) {
                patches.add(new Patch(region.name(), filled(region, drawn)));
                return;
            }
        }
        for (Region child : region.children()) {
            compare(child, patches);
        }
    }

    private static List<String> names(Region region) {
        return region.children().stream().map(Region::name).toList();
    }

    /** The region with everything inside it; what is unchanged inside is not drawn again. */
    private String whole(Region region) {
        Shown before = shown.get(region.name());
        if (before == null || !region.sameInputs(before.inputs)) {
            before = new Shown(region.inputs(), region.draw());
            shown.put(region.name(), before);
        }
        return filled(region, before.drawn);
    }

    private String filled(Region region, Region.Drawn drawn) {
        StringBuilder html = new StringBuilder(drawn.html().length() + 256);
        int from = 0;
        Map<String, Region> children = new LinkedHashMap<>();
        region.children().forEach(child -> children.put(child.name(), child));
        for (Map.Entry<String, Integer> place : drawn.places().entrySet()) {
            html.append(drawn.html(), from, place.getValue()).append(whole(children.get(place.getKey())));
            from = place.getValue();
        }
        return html.append(drawn.html(), from, drawn.html().length()).toString();
    }
}
