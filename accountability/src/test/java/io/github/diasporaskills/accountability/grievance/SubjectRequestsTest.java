package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER;
import static io.github.diasporaskills.accountability.grievance.Bureau.APPROVER_2;
import static io.github.diasporaskills.accountability.grievance.Bureau.CUSTODIAN;
import static io.github.diasporaskills.accountability.grievance.Bureau.MONDAY;
import static io.github.diasporaskills.accountability.grievance.Bureau.SETTING;
import static io.github.diasporaskills.accountability.grievance.Bureau.TRIAGE;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is answered to people who ask to be forgotten, or to see what is held about them. */
class SubjectRequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final LocalDate MUCH_LATER = LocalDate.of(2035, 1, 1);
    private static final Instant LATER = MONDAY.plusSeconds(86_400);

    private static String erasure(GrievanceCase of, DataSubject who, LocalDate on) {
        SubjectRequests.ErasureAnswer answer = SubjectRequests.erasure(of, who, on, SETTING);
        return answer.erasure() + " " + answer.why().code();
    }

    @Test
    void a_complainant_is_forgotten_when_the_case_is_over_and_by_name_before() {
        GrievanceCase going = Bureau.inHandling(intake("text").named("Amina"), "waiting-time");
        GrievanceCase closed = Bureau.closed(intake("text").named("Amina"));

        assertThat(erasure(going, DataSubject.COMPLAINANT, TODAY)).isEqualTo("IDENTITY grievance.erasure.identity");
        GrievanceCase nameless =
                going.eraseIdentity(call(CUSTODIAN, LATER), SETTING).orThrow();
        assertThat(nameless.complainant()).isEmpty();
        assertThat(nameless.statement()).isPresent();
        assertThat(erasure(nameless, DataSubject.COMPLAINANT, TODAY)).isEqualTo("NOTHING grievance.erasure.open");
        assertThat(erasure(closed, DataSubject.COMPLAINANT, TODAY)).isEqualTo("ALL grievance.erasure.all");
        GrievanceCase gone = closed.erase(call(CUSTODIAN, LATER), SETTING).orThrow();
        assertThat(gone.statement()).isEmpty();
        assertThat(gone.complainant()).isEmpty();
        assertThat(gone.dialogue()).isEmpty();
        assertThat(gone.concerned()).isEmpty();
        assertThat(gone.groupKept()).contains("service");
        assertThat(erasure(gone, DataSubject.COMPLAINANT, TODAY)).isEqualTo("NOTHING grievance.erasure.nothing");
        assertThat(gone.reopen(call(ReceiptCounter.complainant(), LATER), "no", SETTING)
                        .isDecided())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = DataSubject.class,
            names = {"CONCERNED", "THIRD_PERSON"})
    void others_wait_until_the_time_of_the_category_is_over(DataSubject who) {
        GrievanceCase closed = Bureau.closed(intake("text"));

        assertThat(erasure(Bureau.received(intake("text")), who, TODAY)).isEqualTo("NOTHING grievance.erasure.open");
        assertThat(erasure(closed, who, TODAY)).isEqualTo("NOTHING grievance.erasure.retained");
        assertThat(SubjectRequests.erasure(closed, who, TODAY, SETTING).why().arguments())
                .containsKey("until");
        assertThat(SubjectRequests.keptUntil(closed, SETTING)).contains(LocalDate.of(2029, 10, 5));
        assertThat(erasure(closed, who, MUCH_LATER)).isEqualTo("ALL grievance.erasure.all");
    }

    @Test
    void what_was_done_in_office_stays_under_a_pseudonym() {
        assertThat(erasure(Bureau.closed(intake("text")), DataSubject.OFFICER, MUCH_LATER))
                .isEqualTo("NOTHING grievance.erasure.office");
    }

    @Test
    void a_legal_hold_stops_erasure_until_another_person_releases_it() {
        GrievanceCase closed = Bureau.closed(intake("text"));
        GrievanceCase held =
                closed.placeLegalHold(call(APPROVER, LATER), TODAY, SETTING).orThrow();

        for (DataSubject who : List.of(DataSubject.COMPLAINANT, DataSubject.CONCERNED)) {
            assertThat(erasure(held, who, MUCH_LATER)).isEqualTo("NOTHING grievance.erasure.held");
        }
        assertThat(SubjectRequests.isDue(closed, MUCH_LATER, SETTING)).isTrue();
        assertThat(SubjectRequests.isDue(held, MUCH_LATER, SETTING)).isFalse();
        assertThat(codes(held.erase(call(CUSTODIAN, LATER), SETTING))).containsExactly("grievance.erasure.held");
        assertThat(codes(held.eraseIdentity(call(CUSTODIAN, LATER), SETTING)))
                .containsExactly("grievance.erasure.held");
        assertThat(codes(held.releaseLegalHold(call(APPROVER, LATER), SETTING)))
                .containsExactly("grievance.legal-hold.same-person");
        assertThat(codes(held.placeLegalHold(call(APPROVER_2, LATER), TODAY, SETTING)))
                .containsExactly("grievance.legal-hold.stands");
        GrievanceCase free =
                held.releaseLegalHold(call(APPROVER_2, LATER), SETTING).orThrow();
        assertThat(free.erase(call(CUSTODIAN, LATER), SETTING).isDecided()).isTrue();
        assertThat(codes(free.releaseLegalHold(call(APPROVER_2, LATER), SETTING)))
                .containsExactly("grievance.legal-hold.none");
        assertThat(codes(closed.placeLegalHold(call(APPROVER, LATER), LocalDate.of(2026, 10, 1), SETTING)))
                .containsExactly("grievance.legal-hold.review-too-early");
    }

    private static List<String> codes(CaseResult result) {
        return result.refusal().orElseThrow().missing().stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void everybody_learns_what_he_or_she_may() {
        GrievanceCase going = Bureau.inHandling(intake("text"), "waiting-time");
        GrievanceCase closed = Bureau.closed(intake("text"));
        GrievanceCase sensitive = Bureau.sensitive(intake("text"));

        assertThat(SubjectRequests.access(going, DataSubject.COMPLAINANT).fields())
                .contains(CaseField.STATEMENT, CaseField.DIALOGUE)
                .doesNotContain(CaseField.CONCERNED, CaseField.HANDLER);
        assertThat(SubjectRequests.access(going, DataSubject.CONCERNED).fields())
                .isEmpty();
        assertThat(SubjectRequests.access(sensitive, DataSubject.CONCERNED).fields())
                .isEmpty();
        assertThat(SubjectRequests.access(closed, DataSubject.CONCERNED).fields())
                .containsExactlyInAnyOrder(CaseField.STATE, CaseField.CATEGORY);
        assertThat(SubjectRequests.access(closed, DataSubject.OFFICER).fields()).doesNotContain(CaseField.STATEMENT);
        GrievanceCase gone = closed.erase(call(CUSTODIAN, LATER), SETTING).orThrow();
        assertThat(SubjectRequests.access(gone, DataSubject.COMPLAINANT).fields())
                .isEmpty();
        assertThat(SubjectRequests.keptUntil(going, SETTING)).isEmpty();
        assertThat(going.nameConcerned(call(TRIAGE, LATER), CUSTODIAN.id(), SETTING)
                        .isDecided())
                .isTrue();
    }
}
