package io.github.diasporaskills.core.json;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterCounts;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EveryValueRoundTripsTest {

    private static final String CORE = "io.github.diasporaskills.core.";

    /** Types that look like values and are none of their own in JSON, each with the reason. */
    private static final Map<String, String> NOT_VALUES = Map.ofEntries(
            entry("reason.Parsed$Read", "an outcome of reading, which its caller takes apart"),
            entry("reason.Parsed$Refused", "an outcome of reading, which its caller takes apart"),
            entry("country.Lookup$Found", "an outcome of a search, which its caller takes apart"),
            entry("country.Lookup$Ambiguous", "an outcome of a search, which its caller takes apart"),
            entry("country.Lookup$Unknown", "an outcome of a search, which its caller takes apart"),
            entry("country.CountryPack", "read from its folder by its own reader"),
            entry("country.Sourced", "a value of any type beside its source: both have forms of their own"),
            entry("worklist.WorkItem", "computed from a register at an instant, never kept"),
            entry("lifecycle.RecordFault", "an outcome of examining a record, which its caller tells and never keeps"),
            entry("actor.Ties", "kept as a list of ties"),
            entry("actor.Holds", "kept as a list of holds, apart from the register"),
            entry("casefile.CaseText", "clinical content: only the reference of what is sealed is written"),
            entry("casefile.PseudonymisedText", "clinical content: only the reference of what is sealed is written"),
            entry("casefile.AttachmentName", "content, for names of patients stand in names of files"),
            entry("lifecycle.History", "written with the thing to which it happened, which knows the states"),
            entry("lifecycle.Step", "written with its history"),
            entry("lifecycle.Transition", "a line of a table that is code"),
            entry("lifecycle.StepRefusal", "an outcome of a step, told to the caller"),
            entry("engagement.NeedProof", "examines a record at hand, never kept"),
            entry("engagement.ApplicationProof", "examines a record at hand, never kept"),
            entry("engagement.CapacityProof", "examines a record at hand, never kept"),
            entry("contribution.ContributionProof", "examines a record at hand, never kept"),
            entry("organisation.SiteProof", "examines a record at hand, never kept"),
            entry("programme.ModelProof", "examines a record at hand, never kept"),
            entry("organisation.PartnershipProof", "examines a record at hand, never kept"),
            entry("people.CredentialProof", "examines a record at hand, never kept"),
            entry("lifecycle.Merge$Advanced", "an outcome of a merge, told to the caller"),
            entry("lifecycle.Merge$Unchanged", "an outcome of a merge, told to the caller"),
            entry("lifecycle.Merge$Conflict", "an outcome of a merge, told to the caller"),
            entry("lifecycle.StepResult$Taken", "an outcome of a step, told to the caller"),
            entry("lifecycle.StepResult$Refused", "an outcome of a step, told to the caller"),
            entry("register.RecordOutcome", "an outcome of adding a record, told to the caller"),
            entry("register.RegisterUpdate", "an outcome that holds a whole register"),
            entry("register.ProposalUpdate", "an outcome that holds a whole register"));

    /** Values that only this library makes, so that they are written and never read. */
    private static final Set<String> WRITTEN_ONLY = Set.of(
            "consent.Sealed",
            "io.RejectedRow",
            "register.CountOf",
            "register.DistinctCount",
            "register.EngagementCount",
            "register.Mobilised",
            "register.OrganisationCount",
            "register.PersonCount",
            "register.PlannedEngagementCount",
            "register.RepeaterCount",
            "register.VisitCount");

    /** Methods of builders that are named otherwise than what they set. */
    private static final Map<String, String> SET_AS =
            Map.of("conflictWith", "conflicts", "declared", "declarations", "party", "parties");

    private static final JsonMapper MAPPER = ProgrammeJson.mapper();
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    static Stream<Object> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_value_is_read_back_as_it_was_written(Object value) {
        String json = MAPPER.writeValueAsString(value);

        assertThat((Object) MAPPER.readValue(json, value.getClass())).isEqualTo(value);
        assertThat(json).doesNotContain("null").doesNotContain("-999999999");
    }

    static Stream<Class<?>> built() {
        return PublicTypes.values().stream().filter(type -> builder(type).isPresent());
    }

    private static Optional<Class<?>> builder(Class<?> type) {
        return Arrays.stream(type.getClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst();
    }

    @ParameterizedTest
    @MethodSource("built")
    void everything_that_a_builder_sets_stands_in_the_json_of_a_sample(Class<?> type) {
        Set<String> written = new TreeSet<>();
        samples()
                .filter(type::isInstance)
                .forEach(sample -> PLAIN.readTree(MAPPER.writeValueAsString(sample))
                        .propertyNames()
                        .forEach(written::add));

        List<String> set = Arrays.stream(builder(type).orElseThrow().getMethods())
                .filter(method -> method.getReturnType().getSimpleName().equals("Builder"))
                .map(Method::getName)
                .distinct()
                .toList();
        assertThat(set)
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(written).containsAnyOf(name, name + "s", SET_AS.getOrDefault(name, name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_value_written_as_a_document_is_read_back_with_its_version(Object value) {
        if (!PLAIN.readTree(MAPPER.writeValueAsString(value)).isObject() || value instanceof LocalText) {
            assertThat(catchThrowable(() -> ProgrammeJson.write(value))).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        JsonDocument<?> read = ProgrammeJson.read(value.getClass(), ProgrammeJson.write(value));

        assertThat(read.problems()).isEmpty();
        assertThat((Object) read.orThrow("the value")).isEqualTo(value);
        assertThat(read.schema()).isEqualTo(ProgrammeJson.SCHEMA);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_field_that_is_null_or_unknown_fails_with_its_path(Object value) {
        JsonNode tree = PLAIN.readTree(MAPPER.writeValueAsString(value));
        for (String path : some(paths(tree, "$"))) {
            assertFailsAt(path, value, change(tree, path, Change.NULL));
        }
        for (String path : some(objects(tree, "$", value))) {
            assertFailsAt(path + ".surplus", value, change(tree, path, Change.SURPLUS));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_field_that_is_missing_fails_with_its_path_or_was_optional(Object value) {
        JsonNode tree = PLAIN.readTree(MAPPER.writeValueAsString(value));
        for (String path : some(paths(tree, "$"))) {
            JsonNode changed = change(tree, path, Change.MISSING);
            Throwable refused = catchThrowable(() -> MAPPER.treeToValue(changed, value.getClass()));
            if (refused != null) {
                assertThat(refused).as(path).isInstanceOf(JsonRefusedException.class);
                assertThat(((JsonRefusedException) refused).problems())
                        .as(path)
                        .isNotEmpty()
                        .allMatch(problem -> path.startsWith(problem.location().field()));
            } else {
                Object read = MAPPER.treeToValue(changed, value.getClass());
                assertThat(read).as("without %s", path).isNotEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_field_of_another_kind_is_refused_and_never_bent(Object value) {
        JsonNode tree = PLAIN.readTree(MAPPER.writeValueAsString(value));
        for (String path : some(paths(tree, "$"))) {
            for (Change change : List.of(Change.LIST, Change.NUMBER, Change.FLAG)) {
                JsonNode changed = change(tree, path, change);
                Throwable refused = catchThrowable(() -> MAPPER.treeToValue(changed, value.getClass()));
                if (refused == null) {
                    // A number or a flag in the place of another; anything else was bent.
                    assertThat(MAPPER.writeValueAsString(MAPPER.treeToValue(changed, value.getClass())))
                            .as("%s as %s", path, change)
                            .isEqualTo(PLAIN.writeValueAsString(changed));
                } else {
                    assertThat(refused).as(path).isInstanceOf(JsonRefusedException.class);
                }
            }
        }
    }

    @Test
    void no_public_value_of_core_is_forgotten() {
        Set<String> forgotten = new TreeSet<>();
        Set<String> unsampled = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        Set<Class<?>> sampled = samples().map(Object::getClass).collect(Collectors.toSet());
        for (Class<?> type : PublicTypes.values()) {
            String name = type.getName().replace(CORE, "");
            if (NOT_VALUES.containsKey(name)) {
                continue;
            }
            values.add(name);
            if (!ProgrammeJson.knows(type)) {
                forgotten.add(name);
            } else if (WRITTEN_ONLY.contains(name)) {
                assertThat(catchThrowable(() -> MAPPER.readValue("{\"value\":5}", type)))
                        .isInstanceOf(JsonRefusedException.class)
                        .hasMessageMatching("(?s).*made by an? (register|import|gate) and never read.*");
            } else if (type.isEnum()) {
                assertEnumRoundTrips(type);
            } else if (!sampled.contains(type)) {
                unsampled.add(name);
            }
        }
        assertThat(forgotten)
                .as("values without a form in JSON: add them to the forms beside Forms")
                .isEmpty();
        assertThat(unsampled).as("values without a value in Samples").isEmpty();
        assertThat(values).hasSizeGreaterThan(50);
    }

    private void assertEnumRoundTrips(Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            String json = MAPPER.writeValueAsString(constant);
            assertThat(json).isEqualTo("\"" + ((Enum<?>) constant).name() + "\"");
            assertThat((Object) MAPPER.readValue(json, type)).isEqualTo(constant);
        }
        assertThat(catchThrowable(() -> MAPPER.readValue("0", type))).isInstanceOf(JsonRefusedException.class);
        assertThat(catchThrowable(() -> MAPPER.readValue("\"\"", type))).isInstanceOf(JsonRefusedException.class);
    }

    /** A component that may be null is optional in the forms, and Samples has a value without it. */
    @Test
    void every_component_that_may_be_null_is_tried_as_null() throws ReflectiveOperationException {
        for (Class<?> type : PublicTypes.values()) {
            for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    boolean tried = false;
                    for (Object sample : Samples.all()) {
                        tried |= sample.getClass() == type
                                && component.getAccessor().invoke(sample) == null;
                    }
                    assertThat(tried).as("%s of %s", component.getName(), type).isTrue();
                }
            }
        }
    }

    @Test
    void counts_are_written_with_measure_unit_and_day_and_without_persons() {
        RegisterCounts counts = ProgrammeRegister.empty(Samples.programme())
                .asOf(LocalDate.of(2025, 9, 1))
                .counts();

        assertThat(MAPPER.writeValueAsString(counts.engagedMembers()))
                .isEqualTo(
                        "{\"measure\":\"ENGAGED_MEMBERS\",\"unit\":\"DISTINCT_PERSON\",\"value\":0,\"asOf\":\"2025-09-01\"}");
        assertThat(MAPPER.writeValueAsString(counts.mobilised().orElseThrow())).contains("\"members\":{\"measure\"");
        assertThat(ProgrammeJson.write(counts.visits())).contains("\"schema\" : \"1.1\"");
    }

    private void assertFailsAt(String path, Object value, JsonNode changed) {
        Throwable refused = catchThrowable(() -> MAPPER.treeToValue(changed, value.getClass()));
        assertThat(refused).as(path).isInstanceOf(JsonRefusedException.class);
        List<Problem> problems = ((JsonRefusedException) refused).problems();
        assertThat(problems)
                .as(path)
                .anyMatch(problem -> problem.location().field().equals(path));
    }

    private enum Change {
        NULL,
        MISSING,
        SURPLUS,
        LIST,
        NUMBER,
        FLAG
    }

    /** A copy of a tree with one field changed, or with one more field in one object. */
    private JsonNode change(JsonNode tree, String path, Change change) {
        JsonNode copy = tree.deepCopy();
        List<JsonPath.Step> steps = JsonPath.steps(path);
        List<JsonPath.Step> above = change == Change.SURPLUS ? steps : steps.subList(0, steps.size() - 1);
        JsonNode at = copy;
        for (JsonPath.Step step : above) {
            at = step.from(at);
        }
        if (change == Change.SURPLUS) {
            return ((ObjectNode) at).put("surplus", 1).isObject() ? copy : tree;
        }
        JsonPath.Step last = steps.get(steps.size() - 1);
        if (at instanceof ObjectNode object) {
            switch (change) {
                case NULL -> object.putNull(last.name());
                case MISSING -> object.remove(last.name());
                case LIST -> object.putArray(last.name()).addArray();
                case NUMBER -> object.put(last.name(), 7);
                default -> object.put(last.name(), true);
            }
        } else {
            ArrayNode list = (ArrayNode) at;
            switch (change) {
                case NULL -> list.setNull(last.place());
                case MISSING -> list.remove(last.place());
                case LIST -> list.set(last.place(), list.arrayNode().addNull());
                case NUMBER -> list.set(last.place(), list.numberNode(7));
                default -> list.set(last.place(), list.booleanNode(true));
            }
        }
        return copy;
    }

    /** All of them at full scale; a seeded choice of 8 else, for the calendars have hundreds. */
    private static List<String> some(List<String> paths) {
        if (Integer.getInteger("checks.percent", 1) >= 100 || paths.size() <= 8) {
            return paths;
        }
        List<String> mixed = new ArrayList<>(paths);
        Collections.shuffle(mixed, new Random(5));
        return mixed.subList(0, 8);
    }

    private static List<String> paths(JsonNode node, String path) {
        List<String> paths = new ArrayList<>();
        node.propertyStream().forEach(field -> {
            paths.add(below(path, field.getKey()));
            paths.addAll(paths(field.getValue(), below(path, field.getKey())));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            paths.add(path + "[" + i + "]");
            paths.addAll(paths(node.get(i), path + "[" + i + "]"));
        }
        return paths;
    }

    /** The objects whose names are fixed: those of maps are data, so that none is unknown. */
    private static List<String> objects(JsonNode node, String path, Object value) {
        List<String> found = new ArrayList<>();
        Set<String> maps = Set.of(
                "title",
                "words",
                "names",
                "arguments",
                "signatures",
                "declarations",
                "byGender",
                "reports",
                "response",
                "aliases",
                "values",
                "constants",
                "scores",
                "staff");
        boolean map = maps.stream().anyMatch(name -> path.endsWith("." + name))
                || (path.equals("$") && value instanceof LocalText);
        if (node.isObject() && !map) {
            found.add(path);
        }
        node.propertyStream()
                .forEach(field -> found.addAll(objects(field.getValue(), below(path, field.getKey()), value)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(objects(node.get(i), path + "[" + i + "]", value));
        }
        return found;
    }

    private static String below(String path, String name) {
        return name.matches("[\\p{L}_$][\\p{L}\\p{N}_$-]*") ? path + "." + name : path + "['" + name + "']";
    }
}
