package io.github.diasporaskills.accountability.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is taken in, what is not, and that nobody is shown what is not for him. */
class IntakeTest {

    private static Intake.Builder full() {
        return Bureau.intake("secret words")
                .named("secret name")
                .contact(SafeContact.of(ContactWay.THROUGH_SOMEBODY, "secret aunt", "secret hours"))
                .byMember(Bureau.id("E-1"))
                .about(Bureau.id("E-2"))
                .at(Bureau.HOST)
                .onBehalf()
                .category("waiting-time")
                .preferring(Gender.MAN)
                .from("18-24", "MA-03")
                .attachment("photo-1")
                .attachment("photo-2");
    }

    @Test
    @Tag("bad-input-2")
    void everything_that_is_wrong_is_told_at_once_and_shown_nowhere() {
        Intake.Builder wrong = Bureau.intake(" ")
                .named("x".repeat(201))
                .category("no code at all!")
                .preferring(Gender.NON_BINARY);
        for (int i = 0; i < 21; i++) {
            wrong.about(Bureau.id("E-" + i));
        }

        assertThat(wrong.problems())
                .extracting(Reason::code)
                .containsExactly(
                        "grievance.intake.text",
                        "grievance.intake.name",
                        "grievance.intake.code",
                        "grievance.intake.too-many",
                        "grievance.intake.preference");
        assertThatThrownBy(wrong::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grievance.intake.text")
                .hasMessageNotContaining("xxx");
        assertThatThrownBy(() -> SafeContact.of(ContactWay.NEVER, "a", "b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SafeContact.of(ContactWay.PHONE, " ", "b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(full().problems()).isEmpty();
    }

    @Test
    void an_intake_comes_back_from_its_events_as_it_was() {
        Intake intake = full().build();
        GrievanceCase of = Bureau.received(full());

        assertThat(of.statement()).contains(intake.statement());
        assertThat(of.complainant()).contains(intake.complainant());
        assertThat(of.facts()).contains(intake.facts());
        assertThat(of.concerned()).isEqualTo(intake.concerned());
        assertThat(of.channel()).isEqualTo(IntakeChannel.WEB);
        assertThat(of.statement().orElseThrow().attachments()).containsExactly("photo-1", "photo-2");
        assertThat(of.statement().orElseThrow().isOnBehalf()).isTrue();
        GrievanceCase moved = of.moved(Bureau.call(Bureau.TRIAGE, Bureau.MONDAY), "fraud-corruption", Bureau.SETTING)
                .orThrow();
        assertThat(moved.statement()).contains(intake.statement());
        assertThat(moved.complainant()).contains(intake.complainant());
        assertThat(moved.facts()).contains(intake.facts());
        assertThat(moved.concerned()).isEqualTo(intake.concerned());
    }

    @Test
    void nothing_that_was_said_stands_in_a_text_for_programmers() {
        Intake intake = full().build();
        GrievanceCase of = Bureau.received(full());
        CaseView view = CaseView.of(of, Bureau.TRIAGE, Bureau.SETTING, Bureau.MONDAY);
        CaseResult result = of.write(Bureau.call(Bureau.TRIAGE, Bureau.MONDAY), "secret words", Bureau.SETTING);

        for (Object shown : List.of(
                intake,
                intake.statement(),
                intake.complainant(),
                intake.complainant().contact(),
                intake.facts(),
                of,
                view,
                result,
                ((CaseResult.Decided) result).events(),
                result.orThrow().dialogue(),
                Bureau.SETTING,
                Bureau.OFFICERS)) {
            assertThat(shown.toString()).doesNotContain("secret", "18-24", "MA-03");
        }
    }

    @Test
    void each_role_sees_its_fields_and_no_view_shows_who_complains() {
        GrievanceCase of = Bureau.closed(full());
        for (Role role : Role.values()) {
            CaseView view = CaseView.of(of, Actor.of("x", role), Bureau.SETTING, Bureau.MONDAY);
            boolean inside = role == Role.GRIEVANCE_TRIAGE
                    || role == Role.GRIEVANCE_HANDLER
                    || role == Role.GRIEVANCE_APPROVER
                    || role == Role.SENSITIVE_CASE_RECIPIENT;
            assertThat(view.receivedAt()).as("receipt for %s", role).isEqualTo(Bureau.MONDAY);
            assertThat(view.statement().isPresent())
                    .as("statement for %s", role)
                    .isEqualTo(inside);
            assertThat(view.concerned().isEmpty()).as("concerned for %s", role).isEqualTo(!inside);
            assertThat(view.facts().isPresent()).as("facts for %s", role).isEqualTo(inside);
            assertThat(view.dialogue().isEmpty())
                    .as("dialogue for %s", role)
                    .isEqualTo(!inside && role != Role.COMPLAINANT);
            assertThat(view.category().isPresent())
                    .as("category for %s", role)
                    .isEqualTo(inside || role == Role.AUDITOR);
            view.statement()
                    .ifPresent(said -> assertThat(said.contact().address()).isEmpty());
        }
        assertThat(CaseField.shownTo(Role.HOST)).isEmpty();
        assertThat(CaseField.shownTo(Role.PROGRAMME_MANAGER)).isEmpty();
        assertThat(CaseField.RATING.isShownTo(Role.GRIEVANCE_HANDLER)).isFalse();
    }

    @Test
    @Tag("bad-input-2")
    void contents_come_back_whatever_is_in_them_and_cut_ones_are_refused() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            StringBuilder words = new StringBuilder();
            for (int at = random.nextInt(50); at > 0; at--) {
                words.appendCodePoint(random.nextInt(0xD800));
            }
            Map<String, String> content = Map.of("words", words.toString(), "k" + i, "", "\\u0000", "x\\n\\t");
            byte[] bytes = ContentForm.bytes(content);
            assertThat(ContentForm.read(bytes)).isEqualTo(content);
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            assertThatThrownBy(() -> ContentForm.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
