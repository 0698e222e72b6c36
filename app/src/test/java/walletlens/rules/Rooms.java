package walletlens.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/** Who may know whom: a room knows those above it in the list, never one below. */
final class Rooms {
    /** The rooms of {@code core} from the ground up, then the modules that stand on it. */
    static final List<String> ORDER = List.of("text", "problem", "money", "asset", "ledger", "lots", "quote", "value", "performance",
        "risk", "plan", "intake", "analyst", "market", "wording", "exchange", "chain", "privacy", "vault", "book", "app");

    private static final String ROOT = "walletlens.";

    private Rooms() {
    }

    static ArchRule rule() {
        return ArchRuleDefinition.classes().that().resideInAPackage("walletlens..").should(knowOnlyWhatIsAbove())
            .because("arrows point one way").allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> knowOnlyWhatIsAbove() {
        return new ArchCondition<>("know only the rooms above their own: " + ORDER) {
            @Override public void check(JavaClass item, ConditionEvents events) {
                int own = ORDER.indexOf(room(item));
                if (own < 0) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " stands in no known room"));
                    return;
                }
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (target.getName().startsWith(ROOT)) {
                        int other = ORDER.indexOf(room(target));
                        if (other < 0 || other > own) {
                            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                        }
                    }
                }
            }
        };
    }

    private static String room(JavaClass item) {
        String rest = item.getPackageName().length() > ROOT.length() ? item.getPackageName().substring(ROOT.length()) : "";
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
