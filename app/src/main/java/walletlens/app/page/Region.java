package walletlens.app.page;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A named part of the page: what it is made of, how it is drawn, and the regions inside it.
 *
 * <p>The inputs decide whether it is drawn at all: while each is the same object as at the last drawing (texts, numbers
 * and enum constants are compared by value), the region is taken to look the same. So a click in one region costs nothing
 * in the others, however many rows they have. Regions inside it are not inputs: each stands for itself.
 */
public final class Region {
    private final String name;
    private final List<Object> inputs;
    private final List<Region> children;
    private final Function<Slots, JteModel> drawing;

    private Region(String name, List<Object> inputs, List<Region> children, Function<Slots, JteModel> drawing) {
        this.name = name;
        this.inputs = inputs;
        this.children = children;
        this.drawing = drawing;
    }

    /** A region with other regions inside. The drawing puts each one where it belongs by its slot. */
    public static Region of(String name, List<?> inputs, List<Region> children, Function<Slots, JteModel> drawing) {
        return new Region(
                name, Collections.unmodifiableList(new ArrayList<>(inputs)), List.copyOf(children), drawing);
    }

    /** A region without regions inside. */
    public static Region of(String name, List<?> inputs, Function<Slots, JteModel> drawing) {
        return of(name, inputs, List.of(), drawing);
    }

    /** Its name, unique on the page. */
    public String name() {
        return name;
    }

    /** The regions inside it. */
    public List<Region> children() {
        return children;
    }

    boolean sameInputs(List<Object> before) {
        if (before.size() != inputs.size()) {
            return false;
        }
        for (int i = 0; i < inputs.size(); i++) {
            Object now = inputs.get(i);
            Object then = before.get(i);
            boolean same = now == then || byValue(now) && now.equals(then);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean byValue(Object input) {
        return input instanceof String || input instanceof Number || input instanceof Boolean || input instanceof Enum;
    }

    List<Object> inputs() {
        return inputs;
    }

    /** Draws the region without what stands in its slots, and says where the slots are. */
    Drawn draw() {
        Ink ink = new Ink();
        Slots slots = new Slots(children, ink);
        drawing.apply(slots).render(ink);
        return new Drawn(ink.toString(), slots.places);
    }

    /**
     * A region's own HTML.
     *
     * @param html without the regions inside
     * @param places where each region inside begins, in the order of the HTML
     */
    record Drawn(String html, Map<String, Integer> places) {
    }

    /** Where the regions inside go. */
    public static final class Slots {
        private final List<Region> children;
        private final Ink ink;
        private final Map<String, Integer> places = new LinkedHashMap<>();

        private Slots(List<Region> children, Ink ink) {
            this.children = children;
            this.ink = ink;
        }

        /** The content of a region inside; a template puts it into an element with that {@code data-region}. */
        public Content of(String name) {
            if (children.stream().noneMatch(child -> child.name.equals(name))) {
                throw new IllegalArgumentException("no region " + name + " inside");
            }
            return output -> places.put(name, ink.length());
        }
    }
}
