package io.github.diasporaskills.core.consent;

import static io.github.diasporaskills.core.consent.Patient.CASE;
import static io.github.diasporaskills.core.consent.Patient.DOCTOR;
import static io.github.diasporaskills.core.consent.Patient.EXPERT;
import static io.github.diasporaskills.core.consent.Patient.NOW;
import static io.github.diasporaskills.core.consent.Patient.SECRET;
import static io.github.diasporaskills.core.consent.Patient.call;
import static io.github.diasporaskills.core.consent.Patient.care;
import static io.github.diasporaskills.core.consent.Patient.file;
import static io.github.diasporaskills.core.consent.Patient.gate;
import static io.github.diasporaskills.core.consent.Patient.given;
import static io.github.diasporaskills.core.consent.Patient.request;
import static io.github.diasporaskills.core.consent.Patient.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.journal.JournalReceipt;
import io.github.diasporaskills.core.journal.JournalUnavailableException;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries, as somebody with the library and a sealed file in hand but without a covering consent, to read the file.
 * Reflection, debuggers and dumps of memory are left aside. What was tried, one test each:
 *
 * <ol>
 *   <li>every public method of a seal, and static ones that take one;
 *   <li>code in the seal's own package, compiled here: fields, constructors, the way to reveal, a forged opening, a forged
 *       disclosure, a subclass;
 *   <li>printing, logging and formatting everything that is near the content;
 *   <li>JSON of seal and disclosure, by the library's mapper and by a bare one, alone and inside other things;
 *   <li>comparing: whether equality or hash tell what is inside;
 *   <li>copying: whether a request, scope, protocol or record can be changed after the gate looked at it;
 *   <li>Java serialization of a seal and of a disclosure around serializable content, alone, in lists and maps, in a
 *       serializable holder, and by a stream that replaces objects;
 *   <li>exceptions: content that throws its own words, with causes and suppressed exceptions;
 *   <li>the journal: its entries, one that fails, one that gives nothing back, one that tries to open again;
 *   <li>reasons of a refusal, in every language, and the refusal itself;
 *   <li>wrong dates, wrong cases, wrong recipients, borrowed consents, exemptions that do not apply;
 *   <li>leftovers: fields that were not asked for in what was lawfully disclosed to another purpose;
 *   <li>mappers that write the private fields of anything, as Gson does and as Jackson can be told to.
 * </ol>
 */
class AttackTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final ConsentGate shut = gate().build();

    private static void holdsNothing(Object shown) {
        assertThat(String.valueOf(shown)).doesNotContain("Amina", "Benali", "leishmaniasis");
    }

    @Test
    @DisplayName("1 no public method of a seal gives content away")
    void public_methods_show_the_reference_only() throws ReflectiveOperationException {
        Sealed<?> sealed = file();
        for (Method method : Sealed.class.getMethods()) {
            if (method.getDeclaringClass() == Sealed.class && method.getParameterCount() == 0) {
                assertThat(method.getReturnType()).isIn(ContentReference.class, String.class, int.class);
                holdsNothing(method.invoke(sealed));
            }
        }
        List<Method> takers = new ArrayList<>();
        for (Class<?> type : List.of(Sealed.class, ConsentGate.class, Disclosed.class, Disclosure.class)) {
            Arrays.stream(type.getMethods())
                    .filter(method -> List.of(method.getParameterTypes()).contains(Sealed.class))
                    .forEach(takers::add);
        }
        assertThat(takers).extracting(Method::getName).containsExactlyInAnyOrder("open", "obstacles");
        assertThat(Modifier.isFinal(Sealed.class.getModifiers())).isTrue();
        assertThat(Sealed.class.getDeclaredConstructors())
                .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object o = sealed.content;",
                "Object o = sealed.content();",
                "Object o = sealed.getContent();",
                "Object o = sealed.map(x -> x);",
                "Object o = sealed.reveal();",
                "Object o = sealed.reveal(new ConsentGate.Opening(), Set.of());",
                "Object o = sealed.clone();",
                "Object o = new Disclosed<Object>(new ConsentGate.Opening(), new Object(), null, null);",
                "Object o = new Sealed<Object>(null, null, null, true);",
                "Object o = new ConsentGate(null);",
                "class Spy extends Sealed<String> {}",
                "class Key extends ConsentGate.Opening {}",
                "class Answer<T> implements Disclosure<T> {}"
            })
    @DisplayName("2 code in the very package does not even compile")
    void the_way_in_is_private(String statement) throws IOException {
        assertThat(errors("")).isEmpty();
        assertThat(errors(statement)).as(statement).isNotEmpty();
    }

    @Test
    @DisplayName("2 and what compiles there has no opening")
    void nothing_is_revealed_without_an_opening() {
        assertThatThrownBy(() -> file().reveal(null, EnumSet.allOf(DataCategory.class)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Disclosed<>(null, "forged", null, null)).isInstanceOf(NullPointerException.class);
    }

    private static List<?> errors(String statement) throws IOException {
        String source = "package io.github.diasporaskills.core.consent;\n"
                + "import java.util.Set;\n"
                + "class Attacker { void attack(Sealed<String> sealed) { " + statement + " } }\n";
        JavaFileObject attacker =
                new SimpleJavaFileObject(
                        URI.create("string:///io/github/diasporaskills/core/consent/Attacker.java"),
                        JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String classes =
                Sealed.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            compiler.getTask(
                            null,
                            files,
                            found,
                            List.of(
                                    "-proc:none",
                                    "-Xlint:none",
                                    "-d",
                                    System.getProperty("java.io.tmpdir"),
                                    "-cp",
                                    classes
                                            + System.getProperty("path.separator")
                                            + System.getProperty("java.class.path")),
                            null,
                            List.of(attacker))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    @Test
    @DisplayName("3 printing shows references, roles and codes")
    void nothing_prints_content() {
        Disclosed<?> disclosed = gate(given("C-1", scope()))
                .build()
                .open(file(), request(), journal)
                .disclosed()
                .orElseThrow();
        Disclosure<?> refused = shut.open(file(), request(), journal);

        for (Object shown : List.of(
                file(),
                file().reference(),
                List.of(file()),
                Map.of("file", file()),
                disclosed,
                disclosed.record(),
                refused,
                refused.refusal(),
                request(),
                SubjectProtection.from(Patient.FRANCE),
                Capacity.ofAge(40),
                shut)) {
            holdsNothing(shown);
            holdsNothing(String.format(Locale.ROOT, "%s", shown));
            holdsNothing("file: " + shown);
        }
        assertThat(file()).hasToString("sealed TE-2025-0001/file-1");
        assertThat(disclosed).hasToString("disclosed TE-2025-0001/file-1 to expert");
    }

    @Test
    @DisplayName("4 JSON of a seal is its reference, that of a disclosure its record")
    void json_shows_references() {
        JsonMapper mapper = ProgrammeJson.mapper();
        Disclosed<?> disclosed = gate(given("C-1", scope()))
                .build()
                .open(file(), request(), journal)
                .disclosed()
                .orElseThrow();

        assertThat(mapper.writeValueAsString(file())).isEqualTo(mapper.writeValueAsString(file().reference()));
        assertThat(mapper.writeValueAsString(disclosed)).isEqualTo(mapper.writeValueAsString(disclosed.record()));
        holdsNothing(mapper.writeValueAsString(Map.of("files", List.of(file()), "got", disclosed)));
        assertThatThrownBy(() -> mapper.readValue(mapper.writeValueAsString(file()), Sealed.class))
                .hasMessageContaining("made by a gate and never read");
        for (Object each : List.of(file(), disclosed, shut.open(file(), request(), journal))) {
            StringWriter bare = new StringWriter();
            Throwable refused =
                    catchThrowable(() -> JsonMapper.builder().build().writeValue(bare, each));
            holdsNothing(bare);
            holdsNothing(refused);
        }
    }

    @Test
    @DisplayName("5 comparing tells nothing: seals are equal by reference")
    void equality_is_no_oracle() {
        ContentReference reference = ContentReference.of(CASE, "letter-1", DataCategory.CLINICAL_SUMMARY);
        Sealed<String> right = Sealed.whole(reference, SubjectProtection.notNeeded(), SECRET);
        Sealed<String> guess = Sealed.whole(reference, SubjectProtection.from(Patient.FRANCE), "something else");
        Sealed<Object> loud = Sealed.whole(reference, SubjectProtection.notNeeded(), new Object() {
            @Override
            public boolean equals(Object other) {
                throw new AssertionError("content was compared");
            }

            @Override
            public int hashCode() {
                throw new AssertionError("content was hashed");
            }
        });

        assertThat(right)
                .isEqualTo(guess)
                .hasSameHashCodeAs(guess)
                .isEqualTo(loud)
                .hasSameHashCodeAs(loud);
        ConsentGate open = gate(given("C-1", scope())).build();
        DisclosureRequest asks = DisclosureRequest.of(
                DOCTOR, NOW, CASE, Purpose.TELE_EXPERTISE, EXPERT, Set.of(DataCategory.CLINICAL_SUMMARY));
        assertThat(open.open(right, asks, journal)).isNotEqualTo(open.open(right, asks, journal));
    }

    @Test
    @DisplayName("6 what the gate looked at cannot be changed afterwards")
    void copies_are_taken_at_the_border() {
        Set<DataCategory> asked = EnumSet.of(DataCategory.DEMOGRAPHICS);
        DisclosureRequest request = DisclosureRequest.of(DOCTOR, NOW, CASE, Purpose.TELE_EXPERTISE, EXPERT, asked);
        Set<DataCategory> covered = EnumSet.of(DataCategory.DEMOGRAPHICS);
        ConsentScope scope = new ConsentScope(
                scope().purposes(),
                scope().recipients(),
                new HashSet<>(),
                covered,
                scope().countries(),
                scope().period());
        Consent narrow = given("C-1", scope);
        List<Consent> consents = new ArrayList<>();
        ConsentGate.Builder builder = gate().consents(consents);
        ConsentGate gate = builder.build();
        consents.add(given("C-2", scope()));
        builder.consents(List.of(given("C-3", scope())));
        asked.add(DataCategory.IDENTITY);
        covered.addAll(EnumSet.allOf(DataCategory.class));

        assertThat(gate.open(file(), request(), journal).disclosed()).isEmpty();
        Patient.PatientFile seen = gate(narrow)
                .build()
                .open(file(), request, journal)
                .disclosed()
                .orElseThrow()
                .content();
        assertThat(seen.parts()).containsOnlyKeys(DataCategory.DEMOGRAPHICS);
        assertThatThrownBy(() -> request.categories().add(DataCategory.IDENTITY))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> file().reference().categories().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private record Secretive(String words) implements Serializable {}

    @SuppressWarnings("serial") // What it holds is not serializable; that is what is tried.
    private record Holder(Object held) implements Serializable {}

    @Test
    @DisplayName("7 a seal is not serializable, even around content that is")
    void java_serialization_stops_at_the_seal() throws IOException {
        Sealed<Secretive> sealed = Sealed.whole(
                ContentReference.of(CASE, "letter-1", DataCategory.CLINICAL_SUMMARY),
                SubjectProtection.notNeeded(),
                new Secretive(SECRET));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (Object each : List.of(
                    sealed,
                    new ArrayList<>(List.of(sealed)),
                    new TreeMap<>(Map.of("file", sealed)),
                    new Holder(sealed),
                    disclosed(),
                    new Holder(disclosed()))) {
                assertThatThrownBy(() -> out.writeObject(each)).isInstanceOf(NotSerializableException.class);
            }
        }
        try (ObjectOutputStream replacing = new Replacing(bytes)) {
            replacing.writeObject(new Holder(sealed));
        }
        holdsNothing(bytes.toString(StandardCharsets.ISO_8859_1));
        assertThat(Serializable.class).isNotIn((Object[]) Disclosed.class.getInterfaces());
    }

    /** A stream that writes in place of each object what the object prints. */
    private static final class Replacing extends ObjectOutputStream {

        Replacing(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object each) {
            return each instanceof Serializable ? each : each.toString();
        }
    }

    private Disclosed<?> disclosed() {
        return gate(given("C-1", scope()))
                .build()
                .open(file(), request(), journal)
                .disclosed()
                .orElseThrow();
    }

    private record Talkative(String words) implements Disclosable<Talkative> {
        @Override
        public Talkative only(Set<DataCategory> categories) {
            IllegalStateException cause = new IllegalStateException(words);
            cause.addSuppressed(new IllegalArgumentException(words));
            throw new IllegalStateException("cannot cut " + words, cause);
        }
    }

    @Test
    @DisplayName("8 what content says when it breaks stays inside")
    void exceptions_of_content_are_not_passed_on() {
        Sealed<Talkative> sealed = Sealed.byCategory(
                new ContentReference(CASE, "file-2", EnumSet.allOf(DataCategory.class)),
                SubjectProtection.notNeeded(),
                new Talkative(SECRET));
        Throwable thrown =
                catchThrowable(() -> gate(given("C-1", scope())).build().open(sealed, request(), journal));
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));

        assertThat(thrown)
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasNoSuppressedExceptions();
        holdsNothing(trace);
    }

    @Test
    @DisplayName("9 a journal sees codes, and one that fails, is silent or reaches for the gate gets nothing out")
    void the_journal_is_no_way_in() {
        ConsentGate open = gate(given("C-1", scope())).build();
        ExemptionClaim claim = ExemptionClaim.of(
                        "vital-interests", StepReason.of("unconscious").withNote(SECRET))
                .with(new IncapacityRecord(DOCTOR.id(), NOW, "assessment-1"));
        open.open(file(), request(), journal);
        shut.open(file(), request(), journal);
        shut.open(file(), request().under(claim), journal);
        journal.entries().forEach(AttackTest::holdsNothing);
        holdsNothing(ProgrammeJson.mapper().writeValueAsString(journal.entries()));

        List<JournalEntry> seen = new ArrayList<>();
        assertThatThrownBy(() -> open.open(file(), request(), entry -> {
                    seen.add(entry);
                    throw new JournalUnavailableException("disk full");
                }))
                .isInstanceOf(JournalUnavailableException.class);
        assertThatThrownBy(() -> open.open(file(), request(), entry -> null)).isInstanceOf(NullPointerException.class);
        seen.forEach(AttackTest::holdsNothing);

        List<Disclosure<?>> nested = new ArrayList<>();
        shut.open(file(), request(), entry -> {
            nested.add(shut.open(file(), request(), inner -> new JournalReceipt("inner")));
            return new JournalReceipt("outer");
        });
        assertThat(nested).allMatch(answer -> answer.disclosed().isEmpty());
    }

    @Test
    @DisplayName("10 a refusal says codes only, in every language")
    void reasons_hold_nothing_of_the_content() {
        Sealed<?> protectedFile = file(CaseKey.of("OTHER-1"), SubjectProtection.from(Patient.FRANCE));
        Disclosure<?> refused = shut.open(protectedFile, request(), journal);

        assertThat(refused.refusal()).hasSizeGreaterThan(2);
        for (Reason reason : refused.refusal()) {
            holdsNothing(reason);
            holdsNothing(Wording.in(Locale.ENGLISH).say(reason));
            holdsNothing(Wording.in(Locale.FRENCH).say(reason));
        }
        assertThat(((Disclosure.Refused<?>) refused).toString()).doesNotContain("FR");
    }

    @Test
    @DisplayName("11 wrong dates, borrowed consents, other recipients and exemptions do not help")
    void nothing_that_does_not_cover_opens() {
        Consent other = given("C-1", CaseKey.of("OTHER-1"), scope());
        Consent withdrawn =
                given("C-2", scope()).withdraw(call(600, "said-no"), care(600)).orThrow();
        ConsentGate gate = gate(other, withdrawn).build();
        ExemptionClaim claim = ExemptionClaim.of("vital-interests", StepReason.of("unconscious"))
                .with(new IncapacityRecord(DOCTOR.id(), NOW, "assessment-1"));
        List<DisclosureRequest> tries = new ArrayList<>();
        for (long seconds : List.of(-9_000_000L, -3600L, -1L, 0L, 1L, 9_000_000L)) {
            tries.add(DisclosureRequest.of(
                    DOCTOR, NOW.plusSeconds(seconds), CASE, Purpose.TELE_EXPERTISE, EXPERT, Patient.SHARED));
            tries.add(DisclosureRequest.of(
                    DOCTOR,
                    NOW.plusSeconds(seconds),
                    CaseKey.of("OTHER-1"),
                    Purpose.TELE_EXPERTISE,
                    EXPERT,
                    Patient.SHARED));
        }
        for (Purpose purpose : Purpose.values()) {
            for (DataCategory category : DataCategory.values()) {
                tries.add(DisclosureRequest.of(DOCTOR, NOW, CASE, purpose, EXPERT, Set.of(category)));
            }
        }
        for (DisclosureRequest each : tries) {
            assertThat(gate.open(file(), each, journal).disclosed()).isEmpty();
            assertThat(gate.open(file(), each.under(claim), journal).disclosed())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("12 what was disclosed holds nothing that was not asked for")
    void other_fields_are_not_left_over() {
        for (DataCategory category : Patient.SHARED) {
            DisclosureRequest request =
                    DisclosureRequest.of(DOCTOR, NOW, CASE, Purpose.TELE_EXPERTISE, EXPERT, Set.of(category));
            Patient.PatientFile seen = gate(given("C-1", scope()))
                    .build()
                    .open(file(), request, journal)
                    .disclosed()
                    .orElseThrow()
                    .content();
            assertThat(seen.parts()).containsOnlyKeys(category);
        }
    }

    @Test
    @DisplayName("13 a mapper that writes private fields finds none with content")
    void field_by_field_there_is_no_content() {
        JsonMapper fields = JsonMapper.builder()
                .changeDefaultVisibility(checker -> checker.with(JsonAutoDetect.Visibility.ANY))
                .build();
        Sealed<Secretive> sealed = Sealed.whole(
                ContentReference.of(CASE, "letter-1", DataCategory.CLINICAL_SUMMARY),
                SubjectProtection.notNeeded(),
                new Secretive(SECRET));
        for (Object each : List.of(sealed, file(), disclosed(), shut.open(file(), request(), journal))) {
            StringWriter written = new StringWriter();
            holdsNothing(catchThrowable(() -> fields.writeValue(written, each)));
            holdsNothing(written);
            holdsNothing(likeGson(each, new HashSet<>()));
        }
    }

    /** What a mapper writes that goes by the fields of a class and of those above it, whatever they are. */
    private static String likeGson(@Nullable Object each, Set<Integer> seen) {
        if (each == null || each.getClass().getPackageName().startsWith("java.") || each instanceof Enum) {
            return String.valueOf(each);
        }
        StringBuilder written = new StringBuilder();
        for (Class<?> type = each.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (!Modifier.isStatic(modifiers)
                        && !Modifier.isTransient(modifiers)
                        && !field.getType().isPrimitive()
                        && field.trySetAccessible()
                        && seen.add(System.identityHashCode(field) ^ System.identityHashCode(each))) {
                    written.append(field.getName()).append('=').append(likeGson(valueOf(field, each), seen));
                }
            }
        }
        return written.toString();
    }

    private static @Nullable Object valueOf(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
