package walletlens.app.screen;

import java.util.List;

/** What the template of the privacy screen is given. */
public final class PrivacyPage {
    private PrivacyPage() {
    }

    /**
     * What has left.
     *
     * @param said the statement
     * @param more what belongs to it, in a sentence; the empty text for nothing
     * @param contacts the latest, by day, source and host
     * @param earlier that there are more, in a sentence; the empty text where these are all
     */
    public record Left(String said, String more, List<Contact> contacts, String earlier) {
        /** Copies what can change. */
        public Left {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * A day's requests to a host.
     *
     * @param day the day
     * @param source the source's title
     * @param host the host's name
     * @param requests how many
     * @param failed how many went wrong, in a few words; the empty text for none
     * @param out bytes sent
     * @param in bytes received
     * @param revealed what was revealed, a sentence each
     * @param others that more was revealed than is listed; the empty text where it was not
     */
    public record Contact(
            String day, String source, String host, String requests, String failed, String out, String in, List<String> revealed,
            String others) {
        /** Copies what can change. */
        public Contact {
            revealed = List.copyOf(revealed);
        }
    }

    /**
     * The switches.
     *
     * @param said how many are on, in a sentence
     * @param any whether one is on
     * @param demo whether the demo is looked at, where nothing is switched
     * @param groups the switches by what the sources price
     */
    public record Switches(String said, boolean any, boolean demo, List<Group> groups) {
        /** Copies what can change. */
        public Switches {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The switches of a class.
     *
     * @param id its id on the page
     * @param title what these sources price
     * @param sources the switches
     */
    public record Group(String id, String title, List<Switch> sources) {
        /** Copies what can change. */
        public Group {
            sources = List.copyOf(sources);
        }
    }

    /**
     * One switch.
     *
     * @param name the source's name
     * @param title the source's title
     * @param on whether it is on
     * @param bulk whether its answers cover everything, so that the question tells nothing of what is held
     * @param scope the same in a few words
     * @param learns what the source learns
     * @param hosts whom it asks
     * @param way how it is reached
     * @param terms on what terms it answers
     */
    public record Switch(
            String name, String title, boolean on, boolean bulk, String scope, String learns, String hosts, String way, String terms) {
    }

    /**
     * The switch of a language model on this computer.
     *
     * @param on whether it is on
     * @param demo whether the demo is looked at, where nothing is switched
     * @param hosts whom it asks
     * @param way how it is reached
     * @param port the user's own port; the empty text for none
     */
    public record Model(boolean on, boolean demo, String hosts, String way, String port) {
    }
}
