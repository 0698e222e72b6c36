package walletlens.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import walletlens.ledger.KnowsTheApp;
import walletlens.money.KnowsTheLedger;
import walletlens.rules.broken.Broken;

class RulesTest {
    /** Methods that divide by something else than a constant, each looked at: the divisor is never zero there. */
    private static final Set<String> REVIEWED_DIVISIONS = Set.of(
        "walletlens.money.Division.divides", "walletlens.money.Division.quotient");

    private static final Class<?>[] DIVIDERS = {
        Broken.DividesByVariable.class, Broken.TakesRemainderOfVariable.class, Broken.DividesByMinusOne.class,
        Broken.FloorsByVariable.class};

    private static JavaClasses shared;

    @BeforeAll static void readTheSharedCode() {
        shared = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("walletlens");
    }

    static Stream<Bans.Shown> bans() {
        return Bans.all().stream();
    }

    static Stream<Class<?>> dividers() {
        return Stream.of(DIVIDERS);
    }

    @Test void the_rules_look_at_core_and_app() {
        assertThat(shared.stream().map(JavaClass::getName)).contains("walletlens.money.Quantity", "walletlens.app.App")
            .noneMatch(name -> name.startsWith("walletlens.rules"));
    }

    @ParameterizedTest @MethodSource("bans") void the_shared_code_keeps_to(Bans.Shown shown) {
        shown.ban().rule().check(shared);
    }

    @ParameterizedTest @MethodSource("bans") void an_offender_is_caught_by(Bans.Shown shown) {
        assertThat(shown.offenders()).isNotEmpty().allSatisfy(offender -> assertCaught(shown.ban().rule(), offender));
    }

    @ParameterizedTest @MethodSource("bans") void what_is_allowed_passes(Bans.Shown shown) {
        shown.ban().rule().check(only(Broken.Keeps.class));
    }

    @Test void every_class_a_ban_lets_pass_is_there_and_needs_it() {
        for (Bans.Shown shown : Bans.all()) {
            for (String allowed : shown.ban().except()) {
                Ban without = new Ban(shown.ban().name(), "", List.of(), shown.ban().what(), shown.ban().spared());
                JavaClasses one = shared.that(DescribedPredicate.describe(allowed, item -> item.getName().equals(allowed)));
                assertThat(one).as(allowed).hasSize(1);
                assertThat(without.rule().evaluate(one).hasViolation()).as(allowed + " needs its exception").isTrue();
            }
        }
    }

    @Test void the_shared_code_uses_few_packages_of_the_jdk() {
        onlyTheseOfTheJdk().check(shared);
    }

    @Test void another_package_of_the_jdk_is_caught() {
        assertCaught(onlyTheseOfTheJdk(), Broken.LeavesTheAllowedJdk.class);
    }

    @Test void a_room_knows_only_those_above_it() {
        Rooms.rule().check(shared);
    }

    @Test void a_room_that_looks_below_is_caught() {
        assertCaught(Rooms.rule(), KnowsTheLedger.class);
    }

    @Test void core_that_knows_the_app_is_caught() {
        assertCaught(Rooms.rule(), KnowsTheApp.class);
    }

    @Test void a_class_in_no_known_room_is_caught() {
        assertCaught(Rooms.rule(), Broken.class);
    }

    @Test void whole_numbers_are_divided_by_constants() {
        var found = new ArrayList<String>();
        for (JavaClass item : shared) {
            found.addAll(Divisions.in(bytesOf(item)));
        }
        found.removeAll(REVIEWED_DIVISIONS);
        assertThat(found).as("divisions by something that may be zero; such a one ends the engine in the tab").isEmpty();
    }

    @ParameterizedTest @MethodSource("dividers") void a_division_by_a_variable_is_caught(Class<?> offender) {
        assertThat(Divisions.in(classFile(offender))).containsExactly(offender.getName() + ".offend");
    }

    @Test void a_division_by_a_constant_passes() {
        assertThat(Divisions.in(classFile(Broken.Keeps.class))).isEmpty();
    }

    private static ArchRule onlyTheseOfTheJdk() {
        return ArchRuleDefinition.noClasses().should().dependOnClassesThat(
            resideInAnyPackage("java..", "javax..", "jdk..", "sun..", "com.sun..")
                .and(resideOutsideOfPackages(Bans.JDK.toArray(String[]::new)))).allowEmptyShould(true);
    }

    private static void assertCaught(ArchRule rule, Class<?> offender) {
        assertThatThrownBy(() -> rule.check(only(offender))).as(offender.getName()).isInstanceOf(AssertionError.class)
            .hasMessageContaining(offender.getSimpleName());
    }

    private static JavaClasses only(Class<?> one) {
        return new ClassFileImporter().importClasses(one);
    }

    private static InputStream bytesOf(JavaClass item) {
        try {
            return item.getSource().orElseThrow().getUri().toURL().openStream();
        } catch (IOException unreadable) {
            throw new AssertionError(item.getName(), unreadable);
        }
    }

    private static InputStream classFile(Class<?> type) {
        return type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class");
    }
}
