package walletlens.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing the shared code leaves alone.
 *
 * @param name what it is
 * @param because why it is banned
 * @param except classes that may use it all the same, by full name, each reviewed
 * @param what patterns: {@code java.net..} is a package and all below it, {@code java.util.HashMap} a class,
 *     {@code java.lang.System#nanoTime} a member, {@code …#divide(java.math.BigDecimal)} one of several of that name;
 *     a star stands for any run of letters
 * @param spared patterns of types that are none of it, though {@code what} would say so
 */
record Ban(String name, String because, List<String> except, List<String> what, List<String> spared) {
    static Ban of(String name, String because, String... what) {
        return new Ban(name, because, List.of(), List.of(what), List.of());
    }

    Ban except(String... classes) {
        return new Ban(name, because, List.of(classes), what, spared);
    }

    Ban sparing(String... types) {
        return new Ban(name, because, except, what, List.of(types));
    }

    /** The ban as a rule over the classes of a build. */
    ArchRule rule() {
        return ArchRuleDefinition.classes().should(leaveAlone()).because(because).as("no " + name).allowEmptyShould(true);
    }

    private ArchCondition<JavaClass> leaveAlone() {
        List<Pattern> types = what.stream().filter(text -> text.indexOf('#') < 0).map(Ban::pattern).toList();
        List<Pattern> harmless = spared.stream().map(Ban::pattern).toList();
        List<Pattern> members = what.stream().filter(text -> text.indexOf('#') >= 0).map(Ban::pattern).toList();
        return new ArchCondition<>("leave alone " + name) {
            @Override public void check(JavaClass item, ConditionEvents events) {
                if (except.contains(outermost(item).getName())) {
                    return;
                }
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getBaseComponentType().getName();
                    if (harmless.stream().noneMatch(pattern -> pattern.matcher(target).matches())) {
                        report(events, item, types, target, dependency.getDescription());
                    }
                }
                for (JavaAccess<?> access : item.getAccessesFromSelf()) {
                    String member = access.getTargetOwner().getName() + "#" + access.getName();
                    report(events, item, members, member + signature(access), access.getDescription());
                }
            }
        };
    }

    private static void report(ConditionEvents events, JavaClass item, List<Pattern> banned, String text, String description) {
        if (banned.stream().anyMatch(pattern -> pattern.matcher(text).matches())) {
            events.add(SimpleConditionEvent.violated(item, description));
        }
    }

    private static String signature(JavaAccess<?> access) {
        if (access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target) {
            return "(" + String.join(",", target.getRawParameterTypes().stream().map(JavaClass::getName).toList()) + ")";
        }
        return "";
    }

    private static JavaClass outermost(JavaClass item) {
        return item.getEnclosingClass().map(Ban::outermost).orElse(item);
    }

    /** A member without a parameter list stands for all of that name. */
    private static Pattern pattern(String text) {
        String regex = text.replace(".", "\\.").replace("$", "\\$").replace("(", "\\(").replace(")", "\\)")
            .replace("*", "[^#(]*").replace("\\.\\.", "\\.[^#]*");
        boolean anyParameters = text.indexOf('#') >= 0 && text.indexOf('(') < 0;
        return Pattern.compile(anyParameters ? regex + "(\\(.*\\))?" : regex);
    }

    @Override public String toString() {
        return name;
    }
}
