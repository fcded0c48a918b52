package io.resultflow.e2e.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of docs/architecture.md, and for each rule a class that it must reject. */
class RoomsTest {
    private static final JavaClasses ROOMS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("counterexample"))
            .importPaths(Room.TABLE.stream()
                    .map(room -> Path.of("..", room.name(), "target", "classes"))
                    .filter(Files::isDirectory)
                    .toList());

    private static final JavaClasses COUNTER_EXAMPLES = new ClassFileImporter()
            .withImportOption(location -> location.contains("counterexample"))
            .importPackages("io.resultflow");

    private static final ArchRule ONLY_WORKERS_MOVE_STATES = noClasses()
            .that()
            .resideOutsideOfPackages("io.resultflow.workers..", "io.resultflow.store..", "io.resultflow.standalone..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.resultflow\\.store\\.(report\\.ReportMoves|batch\\.BatchMoves)")
            .as("only workers change the status of a report or a batch");

    private static final ArchRule API_KNOWS_CONTRACTS_ONLY = noClasses()
            .that()
            .resideInAPackage("io.resultflow.api..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.resultflow\\.workflows\\..*Impl")
            .as("the api imports workflow contracts, never an implementation");

    private static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(Predicates.target(HasName.Predicates.name("now"))
                    .and(Predicates.target(HasOwner.Predicates.With.owner(JavaClass.Predicates.belongToAnyOf(
                            Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class))))
                    .and(Predicates.target(DescribedPredicate.describe(
                            "without a clock",
                            target -> target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class))))))
            .as("time comes from the one Clock bean");

    static Stream<Room> rooms() {
        return Room.TABLE.stream();
    }

    static Stream<Room> roomsWithForbiddenNeighbours() {
        return Room.TABLE.stream().filter(room -> !room.name().equals("standalone"));
    }

    static List<ArchRule> rules() {
        return List.of(ONLY_WORKERS_MOVE_STATES, API_KNOWS_CONTRACTS_ONLY, TIME_COMES_FROM_THE_CLOCK);
    }

    @Test
    void every_room_was_looked_at() {
        assertThat(Room.TABLE)
                .allSatisfy(room -> assertThat(ROOMS.stream()
                                .anyMatch(type -> type.getPackageName().startsWith("io.resultflow." + room.name())))
                        .as(room.name())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_what_the_table_allows(Room room) {
        room.importsOnlyWhatItMay().check(ROOMS);
    }

    @ParameterizedTest
    @MethodSource("roomsWithForbiddenNeighbours")
    void a_rooms_rule_rejects_its_counter_example(Room room) {
        assertThat(room.importsOnlyWhatItMay().evaluate(COUNTER_EXAMPLES).hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_holds(ArchRule rule) {
        rule.check(ROOMS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_rejects_its_counter_example(ArchRule rule) {
        assertThat(rule.evaluate(COUNTER_EXAMPLES).hasViolation()).isTrue();
    }
}
