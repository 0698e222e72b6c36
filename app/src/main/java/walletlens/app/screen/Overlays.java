package walletlens.app.screen;

import java.util.List;
import walletlens.app.Over;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.page.Region;

/** What lies over the screen. */
final class Overlays {
    private Overlays() {
    }

    static Region draw(State state) {
        Pen pen = state.pen();
        Over over = state.over();
        Standing standing = state.books().standing();
        if (over instanceof Over.Form form) {
            Region preview = Region.of("preview", List.of(pen, standing, form.filled()),
                    slots -> Views.T.overPreview(pen, EntryPreview.of(state, form.filled())));
            return Region.of("over", List.of(pen, standing, form), List.of(preview),
                    slots -> Views.T.overEntry(pen, EntryForms.page(state, form), slots.of("preview")));
        }
        if (over instanceof Over.Say say) {
            Region said = Region.of("said", List.of(pen, standing, say), slots -> Views.T.overSaid(pen, Saying.page(state, say)));
            return Region.of("over", List.of(pen, "say"), List.of(said), slots -> Views.T.overSay(pen, slots.of("said")));
        }
        if (over instanceof Over.Trail trail) {
            return Region.of("over", List.of(pen, standing, trail.figure()),
                    slots -> Views.T.overTrail(pen, Trails.of(state, trail.figure())));
        }
        if (over instanceof Over.Palette palette) {
            return Region.of("over", List.of(pen, standing, palette.text()),
                    slots -> Views.T.overPalette(pen, PaletteItems.page(state, palette.text())));
        }
        if (over instanceof Over.Places) {
            return Region.of("over", List.of(pen, "places", state.screen()),
                    slots -> Views.T.overPlaces(pen, Page.PLACES, state.screen()));
        }
        if (over instanceof Over.Help) {
            return Region.of("over", List.of(pen, "help"), slots -> Views.T.overHelp(pen));
        }
        return Region.of("over", List.of(""), slots -> Views.T.overNothing());
    }
}
